import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/catalogue/archive.ts'
import { keepUp } from '../../src/desk/keep-up.ts'
import { peopleAt, revisionOf } from '../fixtures/desk-people.ts'
import { INVENTED, NOW, openTestHouse, type TestHouse } from '../fixtures/house.ts'
import { createPlatform, createTime, type Platform } from '../fixtures/platform.ts'

const LAMPS = 'quotation/lamps-lit'

let house: TestHouse
let people: ReturnType<typeof peopleAt>
let time: ReturnType<typeof createTime>
let slack: Platform
let discord: Platform
beforeEach(async () => {
  house = await openTestHouse(INVENTED)
  people = peopleAt(house)
  time = createTime(NOW)
  slack = createPlatform('slack', () => time.clock().getTime())
  discord = createPlatform('discord', () => time.clock().getTime(), { inChannel: 0, onSurface: 20 })
})
afterEach(() => house.close())

function delivery(more: { archive?: Archive; reviewChannels?: string[] } = {}) {
  const { archive, desk, people: known } = house
  const couriers = [slack.courier, discord.courier]
  const settings = { correctionNoticeDays: 365, reviewChannels: [], report: () => 'fault-1', ...time }
  return keepUp({ archive, desk, people: known, couriers, ...settings, ...more })
}

const run = (kept = delivery(), signal = new AbortController().signal) => kept.run(signal)

/** Shares the answer to a line in a channel. */
async function share(line: string, channel: string, platform = slack): Promise<void> {
  const { surface } = platform.courier
  const answer = await people.remy(line)
  await house.desk.posted({ surface, team: 'T1', channel, message: platform.post(channel, answer), answer })
}

async function correct(entry = LAMPS, field = 'locator:"p. 99"', nature = 'correction'): Promise<string> {
  const revision = revisionOf(await people.cleo(`edit ${entry} ${field} nature:${nature} summary:"It was wrong."`))
  await people.mira(`review ${revision} decision:accept`)
  return revision
}

describe('a correction', () => {
  it('is in every copy that shows the entry, once, with its dated note, and told below', async () => {
    await share(`quotation ${LAMPS}`, 'C1')
    await share('who-said "the lamps"', 'C2')
    await share('outlet vell-courier', 'C3')
    await share(`compare ${LAMPS}`, 'C4', discord)
    await correct()
    const { done, lost, waiting } = await run()
    expect([done, lost, waiting]).toEqual([{ updated: 3, replied: 3, announced: 0, told: 0 }, [], []])
    for (const { words, edits, replies } of [...slack.in('C1'), ...slack.in('C2'), ...discord.in('C4')]) {
      expect(words).toContain('Corrected 21 November 2026: It was wrong.')
      expect(edits).toBe(1)
      expect(replies).toEqual([expect.stringContaining('Corrected 21 November 2026: It was wrong.')])
    }
    expect(slack.in('C3')).toMatchObject([{ edits: 0, replies: [] }])
    expect(slack.limited()).toBe(0)
    expect((await run()).done).toEqual({ updated: 0, replied: 0, announced: 0, told: 0 })
  })

  it('that is only an update is noted, and nobody is called to look', async () => {
    await share(`quotation ${LAMPS}`, 'C1')
    await correct(LAMPS, 'place:"On the quay"', 'update')
    await run()
    expect(slack.in('C1')).toMatchObject([
      { edits: 1, replies: [], words: expect.stringContaining('Updated 21 November 2026: It was wrong.') },
    ])
  })

  it('that comes twice before the copies follow is one edit with both notes', async () => {
    await share(`quotation ${LAMPS}`, 'C1')
    await correct()
    await correct(LAMPS, 'note:"At night."')
    await run()
    const [message] = slack.in('C1')
    expect(message).toMatchObject({ edits: 1, replies: [expect.anything()] })
    expect(message?.words.match(/Corrected 21 November/g)).toHaveLength(2)
  })

  it('that is taken back is taken back in the copies, and said', async () => {
    await share(`quotation ${LAMPS}`, 'C1')
    const [before] = slack.in('C1').map(({ words }) => words)
    const revision = await correct()
    await run()
    await people.mira(`review ${revision} decision:reject comment:"The page was right."`)
    await run()
    const [message] = slack.in('C1')
    expect(message?.words).not.toContain('p. 99')
    expect(message?.words).toContain('A change was taken back. The page was right.')
    expect(message?.words).toContain(before?.split('\n').slice(1, 4).join('\n') ?? 'no')
    expect(message?.replies).toHaveLength(2)
  })

  it('that says the same again changes no copy', async () => {
    await share(`quotation ${LAMPS}`, 'C1')
    await correct(LAMPS, 'seen:https://x.example/y')
    await correct(LAMPS, 'seen:-')
    expect((await run()).done.updated).toBe(0)
  })
})

describe('a withdrawal', () => {
  it('leaves a plain notice, and the copy comes back with the entry', async () => {
    const claim = 'claim/nine-lamps-promised'
    await share('claim nine-lamps-promised', 'C1')
    const revision = revisionOf(await people.cleo(`withdraw ${claim} reason:"A forgery."`))
    await people.mira(`review ${revision} decision:accept`)
    await run()
    expect(slack.in('C1')).toMatchObject([
      { words: `Withdrawn: ${claim}\nWithdrawn 21 November 2026: A forgery.\nHistory`, edits: 1 },
    ])
    await people.mira(`review ${revision} decision:reject comment:"It is genuine."`)
    await run()
    expect(slack.in('C1')[0]?.words).toContain('In support')
    expect(slack.in('C1')[0]?.words).toContain('A change was taken back. It is genuine.')
  })
})

describe('a platform', () => {
  it('that asks for patience, fails or forgets is obeyed, and every copy follows in the end', async () => {
    for (const channel of ['C1', 'C1', 'C1', 'C2', 'C2']) await share(`quotation ${LAMPS}`, channel)
    await correct()
    slack.troubles.push('limited', 'timeout', 'too-often', 'limited', 'timeout')
    const kept = delivery()
    for (let round = 0; round < 5; round += 1) await run(kept)
    expect([...slack.messages.values()].map(({ edits }) => edits)).toEqual([1, 1, 1, 1, 1])
    expect([...slack.messages.values()].map(({ replies }) => replies.length)).toEqual([1, 1, 1, 1, 1])
  })

  it('that obeys without saying so leaves no copy behind, also where the change was taken back before anybody knew', async () => {
    await share('claim nine-lamps-promised', 'C1')
    const revision = revisionOf(await people.cleo('withdraw claim/nine-lamps-promised reason:"A forgery."'))
    await people.mira(`review ${revision} decision:accept`)
    slack.troubles.push('late', ...Array.from({ length: 9 }, () => 'too-often' as const))
    await run()
    expect(slack.in('C1')[0]?.words).toContain('Withdrawn')
    slack.troubles.length = 0
    await people.mira(`review ${revision} decision:reject comment:"It is genuine."`)
    await run()
    expect(slack.in('C1')[0]?.words).toContain('In support')
  })

  it('from which a message is gone leaves a lost copy in the report, and is not asked again', async () => {
    await share(`quotation ${LAMPS}`, 'C1')
    await share(`quotation ${LAMPS}`, 'C2')
    slack.remove('C1', 'm1')
    await correct()
    const { done, lost } = await run()
    expect([done.updated, lost]).toEqual([
      1,
      [{ key: 'T1/C1/m1', what: 'updated', reason: 'The message was deleted.' }],
    ])
    await correct(LAMPS, 'note:"At night."')
    expect((await run()).lost).toEqual([])
    const report = await people.mira(`copies ${LAMPS}`)
    expect(JSON.stringify(report)).toContain('Unreachable: 1')
    expect(JSON.stringify(report)).toContain('The message was deleted.')
  })

  it('that never lets go is reported as waiting, with why and until when', async () => {
    await share(`quotation ${LAMPS}`, 'C1')
    await correct()
    slack.troubles.push(...Array.from({ length: 50 }, () => 'too-often' as const))
    const { waiting } = await run()
    expect(waiting).toMatchObject([{ key: 'T1/C1/m1', what: 'updated', why: 'it was edited too often' }])
    expect(waiting[0]?.until).toBeGreaterThan(time.clock().getTime())
    expect(JSON.stringify(await people.mira('copies'))).toContain('Waiting to be brought up to date: 1')
  })

  it('is not asked faster than its pace', async () => {
    for (let copy = 0; copy < 30; copy += 1) await share(`quotation ${LAMPS}`, `C${copy % 3}`)
    await correct()
    const start = time.clock().getTime()
    await run()
    expect(slack.limited()).toBe(0)
    expect(time.clock().getTime() - start).toBeGreaterThanOrEqual(19_000)
    expect([...slack.messages.values()].every(({ edits }) => edits === 1)).toBe(true)
  })
})

describe('a crash', () => {
  it.each([1, 2, 3, 4, 5, 6])('at step %i loses nothing and does nothing twice but what was under way', async step => {
    for (const channel of ['C1', 'C2', 'C3']) await share(`quotation ${LAMPS}`, channel)
    await correct()
    let steps = 0
    const dying = new AbortController()
    const archive: Archive = {
      ...house.archive,
      commit: async decide => {
        steps += 1
        if (steps === step) dying.abort()
        if (dying.signal.aborted) throw new Error('The process is gone.')
        return house.archive.commit(decide)
      },
    }
    await delivery({ archive }).run(dying.signal)
    await run()
    const all = [...slack.messages.values()]
    expect(all.every(({ words, texts }) => words.includes('p. 99') && texts.size === 1)).toBe(true)
    const twice = all.filter(({ edits, replies }) => edits > 1 || replies.length > 1)
    expect(twice.length).toBeLessThanOrEqual(1)
    expect(all.every(({ edits, replies }) => edits >= 1 && replies.length >= 1)).toBe(true)
  })
})

describe('a proposal', () => {
  it('appears in the review channel, follows what becomes of it, and its proposer is told', async () => {
    const kept = delivery({ reviewChannels: ['slack:T1/CREVIEW', 'discord:1/2'] })
    const cleo = (line: string) =>
      house.desk.answer({ line, by: 'slack:T1/U2', role: 'reader', team: 'slack:T1', surface: 'slack' })
    const revision = revisionOf(await cleo(`edit ${LAMPS} note:"At night."`))
    expect((await run(kept)).done.announced).toBe(2)
    expect(slack.in('CREVIEW')).toMatchObject([{ words: expect.stringContaining('waiting for review') }])
    expect((await run(kept)).done.announced).toBe(0)
    await people.mira(`review ${revision} decision:ask comment:"Who says so?"`)
    await run(kept)
    expect(slack.in('CREVIEW')[0]?.words).toContain('Who says so?')
    expect(slack.told).toMatchObject([{ person: 'slack:T1/U2', words: expect.stringContaining('Who says so?') }])
    await people.mira(`review ${revision} decision:accept`)
    await run(kept)
    expect(slack.in('CREVIEW')[0]?.words).toContain(', accepted')
    expect(discord.in('2')[0]?.words).toContain(', accepted')
    expect(slack.told).toHaveLength(2)
    expect(slack.told[1]?.words).toContain('Your proposal was accepted')
    await run(kept)
    expect(slack.told).toHaveLength(2)
    expect(slack.in('CREVIEW')[0]?.words).toContain('slack:T1/U2')
    await cleo('privacy erase confirm:yes')
    await run(kept)
    expect(slack.in('CREVIEW')[0]?.words).toContain('by an editor')
    expect(slack.in('CREVIEW')[0]?.words).not.toContain('slack:T1/U2')
  })
})
