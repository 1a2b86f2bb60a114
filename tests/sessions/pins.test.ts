import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainOf } from '../../src/answers/plain.ts'
import { keepUp } from '../../src/desk/keep-up.ts'
import { peopleAt, revisionOf } from '../fixtures/desk-people.ts'
import { INVENTED, NOW, openTestHouse, type TestHouse } from '../fixtures/house.ts'
import { createPlatform, createTime, type Platform } from '../fixtures/platform.ts'

let house: TestHouse
let people: ReturnType<typeof peopleAt>
let time: ReturnType<typeof createTime>
let slack: Platform
beforeEach(async () => {
  house = await openTestHouse(INVENTED)
  people = peopleAt(house)
  time = createTime(NOW)
  slack = createPlatform('slack', () => time.clock().getTime())
})
afterEach(() => house.close())

const ask = (line: string, channel = 'C1') =>
  house.desk.answer({ line, by: 'slack:T1/U1', role: 'reader', team: 'slack:T1', channel, surface: 'slack' })

/** What a surface does with an answer: posts and pins it where it says so. */
async function obey(line: string, channel = 'C1') {
  const answer = await ask(line, channel)
  if (answer.post === 'pinned') {
    await house.desk.posted({
      surface: 'slack',
      team: 'T1',
      channel,
      message: slack.post(channel, answer),
      answer,
      pinned: true,
    })
  }
  return answer
}

const follow = () => {
  const { archive, desk, people: known } = house
  const settings = { correctionNoticeDays: 365, reviewChannels: [], report: () => 'fault-1', ...time }
  return keepUp({ archive, desk, people: known, couriers: [slack.courier], ...settings }).run(
    new AbortController().signal,
  )
}

async function correct(entry: string): Promise<void> {
  const revision = revisionOf(
    await people.cleo(`edit ${entry} note:"Looked again." nature:correction summary:"It was wrong."`),
  )
  await people.mira(`review ${revision} decision:accept`)
}

describe('pins', () => {
  it('are posted, listed with their state in their channel, kept up to date, and taken off', async () => {
    expect((await obey('pin quotation lamps-lit')).post).toBe('pinned')
    expect(plainOf(await ask('pins'))).toContain('quotation lamps-lit, since 21 November 2026, up to date')
    expect((await ask('pins', 'C2')).status).toBe('nothing')
    await correct('quotation/lamps-lit')
    expect(plainOf(await ask('pins'))).toContain('waiting to be brought up to date')
    await follow()
    expect(plainOf(await ask('pins'))).toContain('up to date')
    expect(slack.in('C1')[0]?.words).toContain('It was wrong.')
    expect((await ask('unpin quotation/lamps-lit')).unpin).toEqual(['m1'])
    expect((await ask('pins')).status).toBe('nothing')
    expect((await ask('unpin quotation/lamps-lit')).refusal).toBe('not-found')
  })

  it('are refused where there is nothing to pin, nowhere to pin it, or it is pinned already', async () => {
    await obey('pin quotation lamps-lit')
    expect(plainOf(await ask('pin quotation lamps-lit'))).toContain('pinned in this channel already')
    expect(plainOf(await ask('pin who-said "nobody said this at all"'))).toContain('nothing in it to keep up to date')
    expect(plainOf(await ask('pin edit quotation/lamps-lit note:x'))).toContain('cannot be part of another line')
    expect(plainOf(await ask('pin frobnicate'))).toContain('no command')
    expect(plainOf(await people.mira('pin quotation lamps-lit'))).toContain('There is no channel here')
  })
})

describe('a board', () => {
  it('is pinned with its first entry, edited in place with the next, and says what changed since', async () => {
    expect((await obey('track quotation/lamps-lit')).post).toBe('pinned')
    expect((await obey('track source/lamp-minutes-1931')).post).toBeUndefined()
    await follow()
    expect(slack.in('C1')).toMatchObject([{ edits: 1, replies: [] }])
    expect(slack.in('C1')[0]?.words).toContain('On this board: 2')
    expect(slack.in('C1')[0]?.words).not.toContain('Entered')
    await correct('source/lamp-minutes-1931')
    await follow()
    expect(slack.in('C1')[0]?.words).toContain('Corrected 21 November 2026: It was wrong.')
    expect(slack.in('C1')[0]?.words).toContain('quotation lamps-lit: nothing has changed since it was put here.')
  })

  it('loses an entry that is untracked, and says when it is empty', async () => {
    await obey('track quotation/lamps-lit')
    expect((await ask('track quotation/lamps-lit')).refusal).toBe('usage')
    await ask('untrack quotation/lamps-lit')
    await follow()
    expect(slack.in('C1')[0]?.words).toContain('Nothing is on this board.')
    expect((await follow()).done.updated).toBe(0)
    await ask('track claim/nine-lamps-promised')
    await follow()
    expect(slack.in('C1')[0]?.words).toContain('On this board: 1')
  })

  it('shows that an entry was withdrawn, and follows when it comes back', async () => {
    await obey('track claim/nine-lamps-promised')
    const revision = revisionOf(await people.cleo('withdraw claim/nine-lamps-promised reason:"A forgery."'))
    await people.mira(`review ${revision} decision:accept`)
    await follow()
    expect(slack.in('C1')[0]?.words).toContain('Withdrawn 21 November 2026: A forgery.')
    await people.mira(`review ${revision} decision:reject comment:"It is genuine."`)
    await follow()
    expect(slack.in('C1')[0]?.words).toContain('On this board: 1')
    expect(slack.in('C1')[0]?.words).not.toContain('Withdrawn: claim')
  })
})
