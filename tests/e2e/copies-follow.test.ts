import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { COMMANDS } from '../../commands/index.ts'
import { plainOf } from '../../src/answers/plain.ts'
import { type House, openHouse } from '../../src/cli/house.ts'
import { importFiles } from '../../src/cli/import.ts'
import type { CopyRef, Draft } from '../../src/ledger/posting.ts'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { snowflake } from '../fixtures/discord/world.ts'
import { type DiscordServer, startDiscordServer } from '../fixtures/discord-server.ts'
import { INVENTED, NOW } from '../fixtures/house.ts'
import { scriptOf } from '../fixtures/script.ts'
import { type SlackServer, startSlackServer } from '../fixtures/slack-server.ts'
import { type Mishap, type Passing, startTroubled } from '../fixtures/troubled.ts'

const LAMPS = 'quotation/lamps-lit'
/** Copies on each platform, and in how many channels of Discord. */
const [COPIES, CHANNELS] = [200, 20]
/** How much faster time runs for the program. */
const SPEED = 400

type Connection = Awaited<ReturnType<typeof startTroubled>>
let folder: string
let slack: SlackServer
let discord: DiscordServer
let [toSlack, toDiscord]: Connection[] = []
let house: House
let program: ChildProcess | undefined
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-copies-'))
  ;[slack, discord] = await Promise.all([startSlackServer(), startDiscordServer()])
  toSlack = await startTroubled(slack.apiUrl, slackKey)
  toDiscord = await startTroubled(discord.apiUrl, discordKey)
  house = await openHouse(plan('mine.db'), COMMANDS, () => new Date(NOW))
  await importFiles(house, { dataFolder: INVENTED }, () => new Date(NOW))
})
afterEach(async () => {
  program?.kill('SIGKILL')
  await house.close()
  await Promise.all([toSlack?.close(), toDiscord?.close(), slack.close(), discord.stop()])
  rmSync(folder, { recursive: true, force: true })
})

function plan(catalogue: string) {
  return {
    ledgerFile: join(folder, 'ledger.db'),
    catalogueFile: join(folder, catalogue),
    peopleFile: join(folder, 'people.db'),
    dataFolder: INVENTED,
    newsroom: { roster: { home: [], moderators: [], contributors: [] }, reviewChannels: [], fourEyes: true },
  }
}

/** The message that a call changes or replies to. */
function slackKey({ path, body }: Passing): string | undefined {
  const said = new URLSearchParams(body)
  if (path.endsWith('chat.update')) return `edit ${said.get('ts')}`
  return path.endsWith('chat.postMessage') ? `reply ${said.get('thread_ts')}` : undefined
}

function discordKey({ method, path, body }: Passing): string | undefined {
  const [, edited] = /\/messages\/(\d+)$/.exec(path) ?? []
  if (method === 'PATCH' && edited !== undefined) return `edit ${edited}`
  const [, above] = /"message_id":"(\d+)"/.exec(body) ?? []
  return above === undefined ? undefined : `reply ${above}`
}

const ask = (line: string, by: string) =>
  house.desk.answer({ line, by: `test:${by}`, role: 'moderator', surface: 'test' })

/** Answers that stand in channels of both platforms. Returns the messages, in order. */
async function post() {
  const answers = [await ask(`quotation ${LAMPS}`, 'remy'), await ask('who-said "the lamps"', 'remy')]
  const channels = Array.from({ length: CHANNELS }, snowflake)
  const drafts: Draft[] = []
  const messages = { slack: [] as string[], discord: [] as string[] }
  const draft = (copy: CopyRef, index: number): void => {
    const { line = '', shows, asOf } = answers[index % answers.length] ?? {}
    if (!shows || asOf === undefined) throw new Error('There is nothing to post.')
    drafts.push({ by: copy.surface, at: NOW, event: { type: 'copy-posted', copy, line, shows, asOf } })
  }
  for (let index = 0; index < COPIES; index += 1) {
    const ts = `1699999999.${String(index).padStart(6, '0')}`
    const channel = index % 2 === 0 ? 'C1' : 'C2'
    slack.workspace.messages.push({ channel, ts, text: '', blocks: [] })
    messages.slack.push(ts)
    draft({ surface: 'slack', team: 'T1', channel, message: ts }, index)
    const there = channels[index % CHANNELS] ?? ''
    const id = snowflake()
    discord.posted.push({ id, channel: there, flags: 0, components: [] })
    messages.discord.push(id)
    draft({ surface: 'discord', team: discord.world.server, channel: there, message: id }, index)
  }
  await house.archive.commit(() => ({ drafts }))
  return messages
}

const json = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Mishap => ({
  status,
  body,
  headers,
})
const SLACK_ASKS = json(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '2' })
const DISCORD_ASKS = json(
  429,
  { message: 'You are being rate limited.', retry_after: 1.5, global: false },
  { 'retry-after': '2' },
)
const OLD_EDITS = json(429, {
  message: 'Maximum number of edits to messages older than 1 hour reached.',
  code: 30046,
  retry_after: 5,
})
const refused = (error: string) => json(200, { ok: false, error })

/** What happens to which of the copies. Every mishap comes once; what is refused for ever is never asked again. */
const AT_SLACK: Readonly<Record<number, readonly Mishap[]>> = {
  ...{ 3: [SLACK_ASKS], 40: [SLACK_ASKS, SLACK_ASKS], 90: [SLACK_ASKS], 150: [SLACK_ASKS, 'lost'] },
  ...{ 7: ['lost'], 60: ['lost', 'lost'], 13: ['late'], 110: ['late'] },
  ...{ 20: [refused('edit_window_closed')], 21: [refused('cant_update_message')], 22: [refused('fatal_error')] },
}
const AT_DISCORD: Readonly<Record<number, readonly Mishap[]>> = {
  ...{
    3: [DISCORD_ASKS],
    40: [DISCORD_ASKS, DISCORD_ASKS],
    90: [DISCORD_ASKS],
    150: [OLD_EDITS, OLD_EDITS],
    170: [OLD_EDITS],
  },
  ...{ 7: ['lost'], 60: ['lost', 'lost'], 13: ['late'], 110: ['late'] },
  ...{ 20: [json(403, { code: 50001, message: 'Missing Access' })], 22: [json(502, {})] },
}
/** Messages that somebody deleted. */
const DELETED = [5, 30, 55, 80, 105, 130]
const LATE = [13, 110]
const LOST = { slack: [...DELETED, 20, 21], discord: [...DELETED, 20] }

/** The program, started again whenever it was killed. */
function startProgram(begun: number) {
  const env = {
    PATH: process.env['PATH'],
    ...{ FOLDER: folder, DATA: INVENTED, TOKEN: discord.token, SPEED: String(SPEED), BEGUN: String(begun) },
    ...{ SLACK: `${toSlack?.url}/api/`, DISCORD: `${toDiscord?.url}/api` },
  }
  const child = spawn(process.execPath, scriptOf('tests/fixtures/following.ts'), { env })
  program = child
  let said = ''
  child.stderr.on('data', words => {
    said += String(words)
  })
  const ended = new Promise<string>(resolve => child.on('close', () => resolve(said)))
  return { kill: () => child.kill('SIGKILL'), ended }
}

it('a correction with 200 copies on each platform reaches each once, whatever the platforms do and however often the program dies', async () => {
  const messages = await post()
  for (const index of DELETED) {
    slack.workspace.messages.splice(
      slack.workspace.messages.findIndex(({ ts }) => ts === messages.slack[index]),
      1,
    )
    discord.posted.splice(
      discord.posted.findIndex(({ id }) => id === messages.discord[index]),
      1,
    )
  }
  for (const [index, all] of Object.entries(AT_SLACK)) toSlack?.befall(`edit ${messages.slack[Number(index)]}`, ...all)
  for (const [index, all] of Object.entries(AT_DISCORD))
    toDiscord?.befall(`edit ${messages.discord[Number(index)]}`, ...all)
  toSlack?.befall(`reply ${messages.slack[50]}`, SLACK_ASKS, 'lost')
  toDiscord?.befall(`reply ${messages.discord[50]}`, DISCORD_ASKS, 'late')

  const { proposals } = await ask(
    `edit ${LAMPS} locator:"p. 99" nature:correction summary:"The page was wrong."`,
    'cleo',
  )
  await ask(`review ${proposals?.[0]} decision:accept`, 'mira')

  const begun = Date.now()
  const got = (what: string) =>
    [toSlack, toDiscord].flatMap(connection => connection?.passed.filter(({ key }) => key.startsWith(what)) ?? [])
      .length
  // In the middle of the edits, and in the middle of the replies.
  const moments = [() => got('edit') > 60 + 200 * Math.random(), () => got('reply') > 60 + 200 * Math.random()]
  for (const isTime of moments) {
    const running = startProgram(begun)
    while (!isTime()) await pause(5)
    running.kill()
    expect(await running.ended).not.toContain('fault')
  }
  const running = startProgram(begun)
  for (let isDone = false; !isDone; await pause(100)) {
    await house.archive.catchUp()
    isDone = ['slack', 'discord'].every(surface => house.catalogue.stale(surface).length === 0)
  }
  running.kill()
  expect(await running.ended).not.toContain('fault')

  // Each copy that could be reached was edited once and told of below; what came late, and what was on its way at a kill, perhaps twice.
  const edits = { slack: slack.workspace.edits, discord: discord.edits }
  for (const surface of ['slack', 'discord'] as const) {
    const reached = messages[surface].filter((_, index) => !LOST[surface].includes(index))
    const expected = reached.map(message => 1 + Number(LATE.includes(messages[surface].indexOf(message))))
    const times = reached.map(message => numberOf(edits[surface], message))
    const over = times.map((count, index) => count - (expected[index] ?? 0))
    expect(over.filter(count => count < 0)).toEqual([])
    expect(sum(over)).toBeLessThanOrEqual(moments.length)
    const replies = reached.map(message => repliesTo(surface, message))
    expect(replies.filter(count => count < 1)).toEqual([])
    expect(sum(replies) - reached.length).toBeLessThanOrEqual(surface === 'slack' ? moments.length : 0)
    expect(reached.filter(message => !wordsOf(surface, message).includes('p. 99'))).toEqual([])
    const gone = new Set(DELETED.map(index => `edit ${messages[surface][index]}`))
    const asked = (surface === 'slack' ? toSlack : toDiscord)?.passed.filter(({ key }) => gone.has(key)) ?? []
    expect(asked.length - gone.size).toBeLessThanOrEqual(moments.length)
  }
  expect(
    [toSlack, toDiscord].flatMap(each =>
      each?.passed.filter(({ key, body }) => key.startsWith('edit') && !/p\. 99|p\.\+99|p\.%2099/.test(body)),
    ),
  ).toEqual([])
  expect([slack.workspace.faults, discord.refused]).toEqual([[], []])

  const report = plainOf(await ask(`copies ${LAMPS}`, 'mira'))
  expect(report).toContain(`Up to date: ${2 * COPIES - LOST.slack.length - LOST.discord.length}`)
  expect(report).not.toContain('Waiting')
  expect(report).toContain(`Unreachable: ${LOST.slack.length + LOST.discord.length}`)
  const why = [...report.matchAll(/: ([A-Z][^\n]*\.)$/gm)].map(([, reason]) => reason)
  expect(
    Object.fromEntries([...new Set(why)].map(reason => [reason, why.filter(each => each === reason).length])),
  ).toEqual({
    'The message was deleted.': 2 * DELETED.length,
    'This workspace does not let messages so old be changed.': 1,
    'Slack does not let Footnote change this message.': 1,
    'Footnote can no longer see the channel.': 1,
  })
  const ledger = openLedger(join(folder, 'ledger.db'), { readOnly: true })
  expect(await ledger.verify()).not.toHaveProperty('wrong')
  await ledger.close()
}, 120_000)

function repliesTo(surface: 'slack' | 'discord', message: string): number {
  return surface === 'slack'
    ? slack.workspace.messages.filter(({ thread_ts }) => thread_ts === message).length
    : discord.posted.filter(({ replyTo }) => replyTo === message).length
}

function wordsOf(surface: 'slack' | 'discord', message: string): string {
  return JSON.stringify(
    surface === 'slack'
      ? slack.workspace.messages.find(({ ts }) => ts === message)
      : discord.posted.find(({ id }) => id === message),
  )
}

/** Slack's messages are named with their channel there. */
function numberOf(edits: ReadonlyMap<string, number>, message: string): number {
  return sum(
    [...edits].flatMap(([place, count]) => (place === message || place.endsWith(`/${message}`) ? [count] : [])),
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
