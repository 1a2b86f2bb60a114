import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Newsroom, openNewsroom, wordsIn } from '../fixtures/discord/newsroom.ts'
import { snowflake } from '../fixtures/discord/world.ts'

const LAMPS = 'quotation/lamps-lit'
const COPIES = 200
const CHANNELS = 20
let newsroom: Newsroom
beforeEach(async () => {
  newsroom = await openNewsroom()
})
afterEach(() => newsroom.close())

/** What Discord does the first time somebody tries to change each of these messages. */
const TROUBLES = [
  { every: 10, status: 404, body: { code: 10008, message: 'Unknown Message' } },
  { every: 7, status: 429, body: { message: 'You are being rate limited.', retry_after: 2, global: false } },
  { every: 11, status: 429, body: { code: 30046, message: 'Maximum number of edits' } },
  { every: 13, status: 400, body: { code: 20016, message: 'slow mode' } },
  { every: 97, status: 503, body: {} },
] as const

/** Two hundred shared answers, a quotation in twenty channels. */
async function shareEverywhere(): Promise<readonly string[]> {
  const { server, house, world } = newsroom
  const answer = await house.ask('quotation lamps-lit')
  const channels = Array.from({ length: CHANNELS }, snowflake)
  const ids: string[] = []
  for (let index = 0; index < COPIES; index += 1) {
    const [id, channel] = [snowflake(), channels[index % CHANNELS] ?? '']
    server.posted.push({ id, channel, flags: 0, components: [] })
    await house.desk.posted({ surface: 'discord', team: world.server, channel, message: id, answer })
    ids.push(id)
  }
  return ids
}

test('two hundred copies follow a correction through limits, faults, deletions and a restart, each edited once', async () => {
  const { server, house } = newsroom
  const ids = await shareEverywhere()
  const proposal = await house.ask(
    `edit ${LAMPS} locator:"p. 99" nature:correction summary:"The page was wrong."`,
    'contributor',
  )
  const accept = `review ${proposal.proposals?.[0]} decision:accept`
  await house.desk.answer({ line: accept, by: 'test:mira', role: 'moderator', surface: 'test' })
  const gone = new Set(ids.filter((_, index) => index % 10 === 0))
  for (const { every, status, body } of TROUBLES) {
    ids.forEach((id, index) => {
      if (index % every === 0 && (every === 10 || !gone.has(id)))
        server.fail(new RegExp(`^PATCH /channels/\\d+/messages/${id}$`), status, body)
    })
  }
  const stopping = new AbortController()
  const watching = setInterval(() => {
    if (server.edits.size > COPIES / 3) stopping.abort()
  }, 5)
  const reports = [await newsroom.follow(stopping.signal)]
  clearInterval(watching)
  expect(server.edits.size).toBeLessThan(COPIES - gone.size)
  await newsroom.restart()
  while ((reports.at(-1)?.waiting.length ?? 0) > 0 && reports.length < 60) {
    await newsroom.time.wait(60_000)
    // discord.js counts calls by the clock on the wall.
    await setTimeout(300)
    reports.push(await newsroom.follow())
  }
  expect(reports.at(-1)?.waiting).toEqual([])
  expect([...server.edits.keys()].sort()).toEqual(ids.filter(id => !gone.has(id)).sort())
  expect(new Set(server.edits.values())).toEqual(new Set([1]))
  for (const { id } of server.posted.filter(post => server.edits.has(post.id))) {
    expect(wordsIn(server.posted.find(post => post.id === id))).toContain('The page was wrong.')
  }
  const told = server.posted.flatMap(({ replyTo }) => replyTo ?? [])
  expect(told.sort()).toEqual([...server.edits.keys()].sort())
  const lost = reports.flatMap(report => report.lost)
  expect(lost.map(({ reason }) => reason)).toEqual(Array(gone.size).fill('The message was deleted.'))
  expect(server.refused).toEqual([])
}, 60_000)
