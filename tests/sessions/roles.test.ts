import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../commands/index.ts'
import { mayDo, type Role } from '../../src/editorial/policy.ts'
import { INVENTED, openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(INVENTED)
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
