import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { answered, carriedBy, markdownOf, startBot, until } from '../fixtures/discord/bot.ts'
import { type DiscordServer, startDiscordServer } from '../fixtures/discord-server.ts'
import { openTestHouse, type TestHouse } from '../fixtures/house.ts'

const EPHEMERAL = 64
let house: TestHouse
let server: DiscordServer
let bot: Awaited<ReturnType<typeof startBot>> | undefined
let settle = () => {}

beforeEach(async () => {
  house = await openTestHouse('tests/fixtures/dataset')
  server = await startDiscordServer()
})
afterEach(async () => {
  settle()
  await bot?.close()
  bot = undefined
  await server.stop()
  await house.close()
  expect(server.refused).toEqual([])
})

/** A desk that answers nothing until it is told to. */
function slowDesk(): Desk {
  const settled = new Promise<void>(resolve => {
    settle = resolve
  })
  return { ...house.desk, answer: async request => settled.then(() => house.desk.answer(request)) }
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

describe('an answer that takes its time', () => {
  test('is deferred long before three seconds are over, privately, and takes the place that was kept', async () => {
    bot = await startBot(server, { ...house, desk: slowDesk() })
    const done = server.slash('person', { name: 'ada-quill' })
    await until(() => done.callback !== undefined)
    expect(done.callback).toEqual({ type: 5, data: { flags: EPHEMERAL } })
    expect((done.acknowledgedAt ?? 0) - done.at).toBeLessThan(2500)
    settle()
    const shown = await answered(done)
    expect(shown.flags & EPHEMERAL).toBe(EPHEMERAL)
    expect(markdownOf(shown)).toContain('Ada Quill')
  })

  test('is finished when the bot is stopped, and what comes in the meantime is turned away in words', async () => {
    bot = await startBot(server, { ...house, desk: slowDesk() })
    const done = server.slash('person', { name: 'ada-quill' })
    await until(() => done.callback !== undefined)
    const closed = bot.close()
    const late = server.slash('person', { name: 'ada-quill' })
    expect(markdownOf(await answered(late))).toContain('restarting')
    settle()
    await closed
    expect(markdownOf(done.original ?? { components: [] })).toContain('Ada Quill')
    expect(bot.faults).toEqual([])
    bot = undefined
  })

  test('comes too late for Discord: the operator hears why, and nothing else breaks', async () => {
    bot = await startBot(server, { ...house, desk: slowDesk() })
    server.slash('person', { name: 'ada-quill' }, { window: -1 })
    await pause(900)
    settle()
    const faults = bot.faults
    await until(() => faults.length > 0)
    expect(faults.map(String)).toEqual([expect.stringContaining('Unknown interaction')])
    expect(markdownOf(await answered(server.slash('person', { name: 'ada-quill' })))).toContain('Ada Quill')
  })
})

describe('a connection that breaks', () => {
  test.each([
    ['is dropped', () => server.gateway.drop(), 'resume'],
    ['is asked to be made again', () => server.gateway.askToReconnect(), 'resume'],
  ])('%s in the middle of a hundred interactions: each is answered once', async (_, breakIt, what) => {
    bot = await startBot(server, house)
    const many = Array.from({ length: 100 }, (_, number) => {
      if (number === 50) breakIt()
      return server.slash('person', { name: 'ada-quill' }, { window: 10_000 })
    })
    await Promise.all(many.map(answered))
    expect(server.gateway.log).toEqual(['identify', what])
    const callbacks = server.calls.filter(({ path }) => path.endsWith('/callback'))
    expect(callbacks).toHaveLength(100)
    expect(bot.faults).toEqual([])
    expect(bot.said).toContain('Discord: connected again.')
  })

  test('whose session is gone: it starts a new one, and questions are answered again', async () => {
    bot = await startBot(server, house)
    server.gateway.forgetSession()
    server.gateway.drop()
    await until(() => server.gateway.log.length === 3)
    expect(server.gateway.log).toEqual(['identify', 'invalid session', 'identify'])
    expect(markdownOf(await answered(server.slash('person', { name: 'ada-quill' })))).toContain('Ada Quill')
  })

  test('what comes twice is answered once', async () => {
    bot = await startBot(server, house)
    const done = server.slash('person', { name: 'ada-quill' })
    server.gateway.repeat(1)
    await answered(done)
    await answered(server.slash('person', { name: 'bram-osten' }))
    expect(server.calls.filter(({ path }) => path.includes(done.token))).toHaveLength(1)
    expect(bot.faults).toEqual([])
  })
})

describe('limits of Discord', () => {
  test('one that holds up a shared post holds up no answer', async () => {
    bot = await startBot(server, house)
    server.fail(
      /^POST \/channels\//,
      429,
      { message: 'You are being rate limited.', retry_after: 1, global: true },
      { headers: { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' } },
    )
    const sharing = server.slash('person', { name: 'ada-quill', share: true })
    await until(() => server.calls.some(({ path }) => path.startsWith('/channels/')))
    const shown = await answered(server.slash('person', { name: 'bram-osten' }))
    expect(markdownOf(shown)).toContain('Bram Osten')
    expect(sharing.original).toBeUndefined()
    expect(markdownOf(await answered(sharing))).toContain('Shared')
    expect(server.posted).toHaveLength(1)
  })

  test('one that holds up an answer holds up no other', async () => {
    bot = await startBot(server, house)
    server.fail(
      /callback$/,
      429,
      { message: 'You are being rate limited.', retry_after: 0.5 },
      { headers: { 'retry-after': '0.5', 'x-ratelimit-scope': 'user' } },
    )
    const held = server.slash('person', { name: 'ada-quill' })
    await until(() => server.calls.some(({ path }) => path.includes(held.token)))
    await answered(server.slash('person', { name: 'bram-osten' }))
    expect(held.original).toBeUndefined()
    await answered(held)
  })

  test('an answer whose confirmation is lost is not taken for a failure', async () => {
    bot = await startBot(server, house)
    const done = server.slash('person', { name: 'ada-quill' })
    await answered(done)
    server.fail(/callback$/, 400, { code: 40060, message: 'Interaction has already been acknowledged.' })
    server.slash('person', { name: 'bram-osten' })
    await until(() => server.calls.filter(({ path }) => path.endsWith('/callback')).length === 2)
    await answered(server.slash('person', { name: 'ada-quill' }))
    expect(bot.faults).toEqual([])
  })

  test('an answer that Discord does not take becomes an apology', async () => {
    bot = await startBot(server, house)
    server.fail(/callback$/, 400, { code: 50035, message: 'Invalid Form Body' })
    expect(markdownOf(await answered(server.slash('person', { name: 'ada-quill' })))).toMatch(/reference `fault-1`/)
  })
})

describe('settings that are wrong', () => {
  test('a token that is not accepted: one line that says where to get another', async () => {
    const starting = startBot(server, house, { token: 'the.wrong.token' })
    await expect(starting).rejects.toThrow(/^Discord: the token in DISCORD_TOKEN was not accepted\. [^\n]+$/)
  })

  test('an intent that is not allowed: one line', async () => {
    const strict = await startDiscordServer({ intents: 0 })
    await expect(startBot(strict, house)).rejects.toThrow(/^Discord: [^\n]*intent[^\n]*$/)
    await strict.stop()
  })

  test('nobody at the address: one line with the address', async () => {
    const gone = await startDiscordServer()
    await gone.stop()
    await expect(startBot(gone, house)).rejects.toThrow(
      new RegExp(`^Discord: it cannot be reached at ${gone.apiUrl}: [^\n]+$`),
    )
  })

  test('commands that cannot be registered do not keep the bot from answering', async () => {
    server.fail(/^GET .*\/commands/, 403, { code: 50001, message: 'Missing Access' })
    bot = await startBot(server, house)
    expect(await bot.registered).toBeUndefined()
    expect(bot.said.join()).toContain('could not be brought up to date (fault-1)')
    const shown = await answered(server.slash('person', { name: 'ada-quill' }))
    expect(carriedBy(shown, /Share/)).toContain('person ada-quill')
  })
})
