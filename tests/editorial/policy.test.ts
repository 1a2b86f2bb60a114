import { describe, expect, it } from 'vitest'
import { hindranceOf, mayDo, roleOf } from '../../src/editorial/policy.ts'

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

  it('that is not enough has a reason, which says how many can help and where, and not who', () => {
    const why = (by: string, team?: string, needed: 'contributor' | 'moderator' = 'moderator') =>
      hindranceOf({ by, team, role: 'reader' }, needed, { ...roster, reviewChannels: ['slack:T9/C1', 'slack:T1/C2'] })
    expect(why('slack:T2/U1', 'slack:T2')).toEqual({ hindrance: 'elsewhere' })
    expect(why('slack:T1/U1')).toEqual({ hindrance: 'private' })
    const short = { hindrance: 'role', groups: 0, reviewIn: undefined }
    expect(why('slack:T1/U3', 'slack:T1')).toEqual({ ...short, people: 1, reviewIn: 'slack:T1/C2' })
    expect(why('slack:T1/U3', 'slack:T1', 'contributor')).toEqual({ ...short, people: 2, reviewIn: 'slack:T1/C2' })
    expect(why('discord:33', 'discord:11')).toEqual({ ...short, people: 0, groups: 1 })
    expect(why('discord:33', 'discord:11', 'contributor')).toEqual({ ...short, people: 1, groups: 1 })
    expect(why('terminal:ada')).toEqual({ ...short, people: 1 })
  })
})
