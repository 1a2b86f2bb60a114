import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../commands/index.ts'
import { plainOf } from '../../src/answers/plain.ts'
import { mayDo, type Role } from '../../src/editorial/policy.ts'
import { INVENTED, openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(INVENTED, {
    home: ['slack:T1', 'discord:11'],
    moderators: ['slack:U1', 'discord:1', 'discord:role:7', 'terminal:eve'],
    contributors: ['slack:U2', 'discord:2'],
    reviewChannels: ['slack:T1/CREVIEW', 'discord:11/12'],
  })
})
afterAll(() => house.close())

/** Somebody on each surface in each role, at home, elsewhere and in private: what they may do there. */
const SEATS: readonly (readonly [by: string, team: string | undefined, may: Role])[] = [
  ['slack:T1/U1', 'slack:T1', 'moderator'],
  ['slack:T1/U2', 'slack:T1', 'contributor'],
  ['slack:T1/U3', 'slack:T1', 'reader'],
  ['slack:T9/U1', 'slack:T9', 'reader'],
  ['slack:T9/U2', 'slack:T9', 'reader'],
  ['slack:T1/U1', undefined, 'reader'],
  ['discord:1', 'discord:11', 'moderator'],
  ['discord:2', 'discord:11', 'contributor'],
  ['discord:3', 'discord:11', 'reader'],
  ['discord:1', 'discord:99', 'reader'],
  ['discord:1', undefined, 'reader'],
  ['terminal:eve', undefined, 'moderator'],
  ['terminal:ada', undefined, 'reader'],
]
const TABLE = COMMANDS.flatMap(({ name, role = 'reader' }) => SEATS.map(seat => [name, role, ...seat] as const))

describe('every command for every role, at home and elsewhere', () => {
  it.each(TABLE)('%s (for %ss) asked by %s in %s, who may do what a %s does', async (name, needed, by, team, may) => {
    const surface = by.split(':')[0] ?? ''
    const where = team === undefined ? {} : { team, channel: 'C1' }
    const before = house.catalogue.position
    const answer = await house.desk.answer({ line: name, by, role: 'reader', surface, ...where })
    const isAllowed = mayDo(may, needed)
    expect(answer.refusal === 'not-permitted').toBe(!isAllowed)
    const form = await house.desk.form({ line: name, by, role: 'reader', surface, ...where })
    if (!isAllowed && form) expect('answer' in form && form.answer.refusal).toBe('not-permitted')
    if (!isAllowed) expect(house.catalogue.position).toBe(before)
  })

  it.each(SEATS)('decisions asked by %s in %s, who may do what a %s does', async (by, team, may) => {
    const surface = by.split(':')[0] ?? ''
    const seat = { by, role: 'reader', surface, ...(team !== undefined && { team }) } as const
    const proposal = await house.desk.answer({
      line: `edit outlet/vell-courier note:"${by} ${team} ${Math.random()}"`,
      by: 'test:cleo',
      role: 'contributor',
      surface: 'test',
    })
    const line = `review ${proposal.proposals?.[0]} decision:accept`
    const { status, refusal } = await house.desk.answer({ ...seat, line })
    expect([status, refusal]).toEqual(may === 'moderator' ? ['done', undefined] : ['refused', 'not-permitted'])
    if (may === 'moderator') return
    expect(house.catalogue.revision(proposal.proposals?.[0] ?? 'r0')?.standing).toBe('pending')
    await house.desk.answer({
      line: `review ${proposal.proposals?.[0]} decision:take-back`,
      by: 'test:cleo',
      role: 'contributor',
      surface: 'test',
    })
  })
})

describe('whoever is turned down', () => {
  const said = async (line: string, by: string, team?: string) => {
    const where = team === undefined ? {} : { team, channel: 'C1' }
    const answer = await house.desk.answer({ line, by, role: 'reader', surface: by.split(':')[0] ?? '', ...where })
    return { words: plainOf(answer), all: JSON.stringify(answer) }
  }

  it.each([
    [
      'copies',
      'slack:T1/U3',
      'slack:T1',
      'Only moderators can use copies. Here they are one person, who can be asked in',
    ],
    ['add', 'slack:T1/U3', 'slack:T1', 'Only contributors and moderators can use add. Here they are 2 people'],
    [
      'pin x',
      'discord:2',
      'discord:11',
      'Here they are one person and whoever has a certain role, who can be asked in',
    ],
    [
      'review r9 decision:accept',
      'slack:T1/U2',
      'slack:T1',
      'Only moderators decide on proposals; you can ask about one',
    ],
    ['copies', 'terminal:ada', undefined, 'Here they are one person, whom you can ask.'],
  ])('from %s as %s in %s hears how many can help, and where', async (line, by, team, words) => {
    expect((await said(line, by, team)).words).toContain(words)
  })

  it('is led to the review channel of where they are, and learns no name but their own', async () => {
    const slack = await said('copies', 'slack:T1/U3', 'slack:T1')
    expect(slack.all).toContain('https://slack.com/app_redirect?team=T1&channel=CREVIEW')
    expect(slack.words).toContain('you are slack:U3')
    expect(slack.all).not.toMatch(/U1|U2|discord|role:7|terminal:/)
    const discord = await said('copies', 'discord:3', 'discord:11')
    expect(discord.all).toContain('https://discord.com/channels/11/12')
    expect(discord.all).not.toMatch(/discord:1"|discord:2|slack|role:7|terminal:/)
  })

  it('is told where it works, from elsewhere and in private', async () => {
    expect((await said('copies', 'slack:T9/U1', 'slack:T9')).words).toContain(
      'works only in the workspaces and servers',
    )
    expect((await said('copies', 'discord:1')).words).toContain('not in private conversations')
  })
})
