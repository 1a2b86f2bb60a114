import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Copy } from '../../src/catalogue/catalogue.ts'
import type { Courier } from '../../src/desk/courier.ts'
import { createCourier } from '../../src/surfaces/discord/courier.ts'
import { createImpatient } from '../../src/surfaces/discord/patience.ts'
import { createHeld } from '../../src/surfaces/held.ts'
import { ANSWERS } from '../fixtures/answers.ts'
import { counting } from '../fixtures/discord/bot.ts'
import { wordsIn } from '../fixtures/discord/newsroom.ts'
import { type DiscordServer, startDiscordServer } from '../fixtures/discord-server.ts'

const { cite: answer, nothing: note } = ANSWERS
let server: DiscordServer
let courier: Courier
let copy: Copy
let said: string[] = []

const courierOn = (apiUrl: string, timeout?: number) =>
  createCourier(
    createImpatient(apiUrl, server.token, timeout),
    createHeld(() => 0, counting()),
    words => void said.push(words),
  )

beforeEach(async () => {
  said = []
  server = await startDiscordServer()
  courier = courierOn(server.apiUrl)
  const place = { team: server.world.server, channel: server.world.channels.general.id }
  const posted = await courier.post(place, note, 'first')
  if (posted.sent !== 'done') throw new Error('it was not posted')
  copy = {
    ...{ surface: 'discord', ...place, message: posted.message, line: 'cite source/bonn-1991', shows: [] },
    ...{ proposals: [], at: '2026-11-21T12:00:00.000Z', updatedAt: null, pinned: false, lost: null },
    ...{ owes: [], changing: false },
  }
})
afterEach(async () => {
  expect(server.refused).toEqual([])
  await server.stop()
})

const standing = (id: string) => server.posted.find(message => message.id === id)

describe('what Footnote sends of its own accord', () => {
  test('is put in the place of what stood there, as often as it is asked for', async () => {
    expect(await courier.update(copy, answer)).toEqual({ sent: 'done' })
    expect(await courier.update(copy, answer)).toEqual({ sent: 'done' })
    expect(wordsIn(standing(copy.message))).toContain('Eastport 1991, as BibTeX')
    expect(server.posted).toHaveLength(1)
  })

  test('is posted once, however often it is asked for with the same key', async () => {
    const twice = [await courier.post(copy, answer, 'key'), await courier.post(copy, answer, 'key')]
    expect(twice[0]).toEqual(twice[1])
    await courier.reply(copy, note, 'reply')
    await courier.reply(copy, note, 'reply')
    expect(server.posted).toHaveLength(3)
  })

  test('says below a copy what is new, and calls nobody', async () => {
    await courier.reply(copy, note, 'reply')
    const body = server.calls.at(-1)?.body as { flags: number; allowed_mentions: object }
    expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false })
    expect(body.flags & (1 << 12)).toBe(1 << 12)
    expect(server.posted.at(-1)?.replyTo).toBe(copy.message)
  })

  test('reaches one person in their own conversation, without buttons that do nothing there', async () => {
    const asked = { ...note, actions: [{ label: 'Look at it', line: 'review r17' }] }
    expect(await courier.tell(`discord:${server.world.people.cleo.id}`, asked, 'told')).toEqual({ sent: 'done' })
    const [[channel, person] = []] = server.direct
    expect(person).toBe(server.world.people.cleo.id)
    const told = server.posted.find(message => message.channel === channel)
    expect(wordsIn(told)).toContain('/review revision:r17')
  })

  test('shows of a long answer the part that the copy is', async () => {
    const blocks = Array.from({ length: 60 }, (_, index) => {
      return { block: 'paragraph', text: [{ span: 'words', text: `${index} ${'word '.repeat(40)}` }] } as const
    })
    const long = { ...answer, line: 'cite source/bonn-1991', blocks }
    await courier.update({ ...copy, line: 'cite source/bonn-1991 part:2' }, long)
    expect(wordsIn(standing(copy.message))).toMatch(/part 2 of \d/)
    expect(wordsIn(standing(copy.message))).not.toContain('\n0 word')
  })
})

describe('what Discord does not take', () => {
  test.each([
    [10008, 404, 'The message was deleted.'],
    [10003, 404, 'The channel was deleted.'],
    [50001, 403, 'Footnote can no longer see the channel.'],
    [50013, 403, 'Footnote lacks a permission in the channel.'],
    [50005, 403, 'The message is not Footnote’s own.'],
    [160005, 400, 'The thread is locked.'],
    [50007, 403, 'This person takes no direct messages from Footnote.'],
  ])('is lost for good: %i', async (code, status, reason) => {
    server.fail(/^PATCH \/channels/, status, { code, message: 'no' })
    expect(await courier.update(copy, answer)).toEqual({ sent: 'lost', reason })
  })

  test('tells the operator once of a channel in which proposals cannot be shown', async () => {
    server.fail(/^POST \/channels/, 403, { code: 50001, message: 'Missing Access' }, { times: 2 })
    for (const key of ['one', 'two']) expect(await courier.post(copy, answer, key)).toMatchObject({ sent: 'lost' })
    expect(said).toEqual([expect.stringContaining(`the channel ${copy.channel}, which REVIEW_CHANNELS names`)])
  })

  test.each([
    ['a limit in a channel', 429, { retry_after: 1.5, global: false }, {}, 'channel', 1.5],
    ['a limit on everything', 429, { retry_after: 2, global: true }, { 'x-ratelimit-global': 'true' }, 'surface', 2],
    ['a limit that only a header tells of', 429, {}, { 'retry-after': '7' }, 'channel', 7],
    ['old messages edited too often', 429, { code: 30046, message: 'Too many' }, {}, 'channel', 60],
    ['old messages, with a time', 429, { code: 30046, retry_after: 12 }, {}, 'channel', 12],
    ['old messages, said otherwise', 400, { code: 30046, message: 'Too many' }, {}, 'channel', 60],
    ['an archived thread', 400, { code: 50083, message: 'Archived' }, {}, 'copy', 21_600],
    ['slow mode', 400, { code: 20016, message: 'Slow' }, {}, 'channel', 60],
    ['trouble of its own', 502, {}, {}, 'surface', 30],
  ] as const)('waits: %s', async (_, status, body, headers, scope, retryAfter) => {
    const calls = server.calls.length
    server.fail(/^PATCH \/channels/, status, body, { headers })
    expect(await courier.update(copy, answer)).toMatchObject({ sent: 'waiting', scope, retryAfter })
    expect(server.calls).toHaveLength(calls + 1)
    expect(await courier.update(copy, answer)).toEqual({ sent: 'done' })
  })

  test('is not even tried where a limit is known to be reached', async () => {
    const headers = { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '5' }
    server.fail(/^PATCH \/channels/, 200, { id: copy.message }, { headers })
    expect(await courier.update(copy, answer)).toEqual({ sent: 'done' })
    const calls = server.calls.length
    const { sent, retryAfter = 0, scope } = { retryAfter: 0, scope: '', ...(await courier.update(copy, answer)) }
    expect([sent, scope]).toEqual(['waiting', 'channel'])
    expect(retryAfter).toBeGreaterThan(3)
    expect(server.calls).toHaveLength(calls)
  })

  test('may have been done where the answer did not come: only that one is tried again soon', async () => {
    server.delay(/^PATCH \/channels/, 400)
    const hasty = courierOn(server.apiUrl, 60)
    expect(await hasty.update(copy, answer)).toMatchObject({ sent: 'waiting', scope: 'copy' })
    expect(await hasty.update(copy, answer)).toEqual({ sent: 'done' })
  })

  test('waits where nobody is there', async () => {
    const gone = courierOn('http://127.0.0.1:9/api')
    expect(await gone.update(copy, answer)).toMatchObject({ sent: 'waiting', scope: 'surface' })
  })

  test('is a fault of ours where Discord says something unheard of', async () => {
    server.fail(/^PATCH \/channels/, 400, { code: 50035, message: 'Invalid Form Body' })
    await expect(courier.update(copy, answer)).rejects.toThrow('Invalid Form Body')
  })
})
