import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { Courier, Sent } from '../../src/desk/courier.ts'
import { keepUp } from '../../src/desk/keep-up.ts'
import type { Draft } from '../../src/ledger/posting.ts'
import { startBot as startDiscordBot } from '../fixtures/discord/bot.ts'
import { snowflake } from '../fixtures/discord/world.ts'
import { startDiscordServer } from '../fixtures/discord-server.ts'
import { INVENTED, NOW, openTestHouse, type TestHouse } from '../fixtures/house.ts'
import { createTime } from '../fixtures/platform.ts'
import { startBot as startSlackBot } from '../fixtures/slack/bot.ts'
import { startSlackServer } from '../fixtures/slack-server.ts'
import { table } from './measure.ts'

const COPIES = 200
const CHANNELS = 20
const LAMPS = 'quotation/lamps-lit'
const MINUTE = 60_000

/**
 * A correction that stands in many channels: how many copies a minute follow at the pace that each platform takes, on a clock that moves
 * only when the desk waits, beside the most that the platform's published limits would let anybody edit. And how many a minute could
 * follow if no platform had limits: through Bolt and discord.js (which takes fifty calls a second), to servers on this machine.
 */
export async function benchCopies(): Promise<string> {
  const rows = [
    await follow('Slack, Tier 3, 2 channels', 50, startSlack),
    await follow('Discord, 20 channels', 60 * CHANNELS, startDiscord),
  ]
  const head = ['platform', 'most a minute', 'edited a minute', 'of the most', 'all told after', 'without limits']
  return [`A correction with ${COPIES} copies, each edited once and told of below`, table(head, rows)].join('\n')
}

interface Platform {
  readonly courier: Courier
  /** Puts a message in a channel; returns its name and the channel's. */
  post(index: number): { readonly channel: string; readonly message: string }
  close(): Promise<void>
}

async function follow(name: string, most: number, start: (house: TestHouse) => Promise<Platform>) {
  const house = await openTestHouse(INVENTED)
  const platform = await start(house)
  try {
    await post(house, platform)
    await correct(house)
    const time = createTime(NOW)
    const edits: number[] = []
    const courier: Courier = {
      ...platform.courier,
      update: (copy, answer) => {
        edits.push(time.clock().getTime())
        return patiently(() => platform.courier.update(copy, answer))
      },
      reply: (copy, note, key) => patiently(() => platform.courier.reply(copy, note, key)),
    }
    const { archive, desk, people } = house
    const settings = { couriers: [courier], correctionNoticeDays: 365, reviewChannels: [], report: shout, ...time }
    const begun = performance.now()
    const { done } = await keepUp({ archive, desk, people, ...settings }).run(new AbortController().signal)
    const real = performance.now() - begun
    if (done.updated !== COPIES || done.replied !== COPIES) throw new Error(`${name}: ${JSON.stringify(done)}`)
    const rate = ((edits.length - 1) * MINUTE) / ((edits.at(-1) ?? 0) - (edits[0] ?? 0))
    const all = (time.clock().getTime() - Date.parse(NOW)) / MINUTE
    const unlimited = (COPIES * MINUTE) / real
    return [
      name,
      String(most),
      rate,
      `${((100 * rate) / most).toFixed(0)} %`,
      `${all.toFixed(1)} min`,
      `${unlimited.toFixed(0)} a minute`,
    ]
  } finally {
    await platform.close()
    await house.close()
  }
}

/** The library counts calls by the clock on the wall, which the desk's clock runs ahead of here. */
async function patiently(call: () => Promise<Sent>): Promise<Sent> {
  for (;;) {
    const sent = await call()
    if (sent.sent !== 'waiting') return sent
    await setTimeout(sent.retryAfter * 1000)
  }
}

async function post({ desk, archive }: TestHouse, { courier: { surface }, post: put }: Platform): Promise<void> {
  const answer = await desk.answer({ line: `quotation ${LAMPS}`, by: 'test:remy', role: 'reader', surface: 'test' })
  const { line = '', shows, asOf } = answer
  const drafts = Array.from({ length: COPIES }, (_, index): Draft => {
    const copy = { surface, team: 'T1', ...put(index) }
    return { by: surface, at: NOW, event: { type: 'copy-posted', copy, line, shows, asOf } }
  })
  await archive.commit(() => ({ drafts }))
}

async function correct({ desk }: TestHouse): Promise<void> {
  const ask = (line: string, by: string) => desk.answer({ line, by: `test:${by}`, role: 'moderator', surface: 'test' })
  const { proposals } = await ask(
    `edit ${LAMPS} locator:"p. 99" nature:correction summary:"The page was wrong."`,
    'cleo',
  )
  await ask(`review ${proposals?.[0]} decision:accept`, 'mira')
}

async function startSlack(house: TestHouse): Promise<Platform> {
  const server = await startSlackServer()
  const bot = await startSlackBot(server, house, house.desk)
  return {
    courier: bot.courier,
    post: index => {
      const [channel, ts] = [index % 2 === 0 ? 'C1' : 'C2', `1699999999.${String(index).padStart(6, '0')}`]
      server.workspace.messages.push({ channel, ts, text: '', blocks: [] })
      return { channel, message: ts }
    },
    close: async () => {
      await bot.close()
      await server.close()
    },
  }
}

async function startDiscord(house: TestHouse): Promise<Platform> {
  const server = await startDiscordServer()
  const bot = await startDiscordBot(server, house)
  const channels = Array.from({ length: CHANNELS }, snowflake)
  return {
    courier: bot.courier,
    post: index => {
      const [channel = '', message] = [channels[index % CHANNELS], snowflake()]
      server.posted.push({ id: message, channel, flags: 0, components: [] })
      return { channel, message }
    },
    close: async () => {
      await bot.close()
      await server.stop()
    },
  }
}

function shout(fault: unknown): never {
  throw fault
}
