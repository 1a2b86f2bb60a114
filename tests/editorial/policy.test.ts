import { describe, expect, it } from 'vitest'
import { mayDo, roleOf, whyNot } from '../../src/editorial/policy.ts'

const roster = {
  home: ['slack:T1', 'discord:11'],
  moderators: ['slack:U1', 'discord:role:7', 'terminal:eve'],
  contributors: ['slack:U2', 'discord:22'],
}

describe('a role', () => {
  it.each([
    ['slack:T1/U1', 'slack:T1', [], 'moderator'],
    ['slack:T1/U2', 'slack:T1', [], 'contributor'],
    ['slack:T1/U3', 'slack:T1', [], 'reader'],
    ['slack:T2/U1', 'slack:T2', [], 'reader'],
    ['slack:T1/U1', undefined, [], 'reader'],
    ['terminal:eve', undefined, [], 'moderator'],
    ['discord:33', 'discord:11', ['discord:role:7'], 'moderator'],
    ['discord:22', 'discord:11', ['discord:role:8'], 'contributor'],
    ['discord:22', 'discord:12', ['discord:role:7'], 'reader'],
  ] as const)('of %s in %s with %j is %s', (by, team, groups, expected) => {
    expect(roleOf({ by, team, groups, role: 'reader' }, roster)).toBe(expected)
  })

  it('is what a terminal vouches for, wherever home is', () => {
    for (const role of ['reader', 'contributor', 'moderator'] as const) {
      expect(roleOf({ by: 'terminal:ada', role }, roster)).toBe(role)
    }
  })

  it('includes the ones before it', () => {
    expect([mayDo('moderator', 'contributor'), mayDo('contributor', 'moderator'), mayDo('reader', 'reader')]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('that is not enough is told who can, and where', () => {
    expect(whyNot({ by: 'slack:T2/U1', team: 'slack:T2', role: 'reader' }, 'moderator', 'review', roster)).toContain(
      'only in the workspaces',
    )
    expect(whyNot({ by: 'slack:T1/U3', team: 'slack:T1', role: 'reader' }, 'contributor', 'add', roster)).toContain(
      'contributors and moderators',
    )
  })
})
