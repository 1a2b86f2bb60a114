import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { ACK_WITHIN } from '../../src/surfaces/slack/limits.ts'
import { openTestHouse } from '../fixtures/house.ts'
import { startProcess } from '../fixtures/slack/process.ts'
import { type SlackServer, startSlackServer } from '../fixtures/slack-server.ts'
import { table, timingOf } from './measure.ts'

/** Commands a second, and for how many seconds. */
const LOADS = [
  [1, 20],
  [20, 15],
  [100, 15],
] as const

/** From Slack's envelope to the acknowledgement and to the answer, on loopback, the bot in a process of its own. */
export async function benchSlack(): Promise<string> {
  const slack = await startSlackServer()
  const bot = startProcess(slack, { env: { DATA_DIR: 'data' } })
  try {
    const lines = await linesToAsk()
    await slack.until(() => slack.connected(), 30_000)
    for (const line of lines.slice(0, 100)) await ask(slack, line)
    const rows = []
    for (const [rate, seconds] of LOADS) rows.push(await load(slack, lines, rate, seconds))
    return [
      'Slack over Socket Mode, a mix of source, who-said, person, quotation, claim and timeline, in milliseconds',
      table(['a second', 'commands', 'ack p50', 'ack p99', 'of the 3 s', 'answer p50', 'answer p99', 'lost'], rows),
    ].join('\n')
  } finally {
    bot.kill('SIGTERM')
    await bot.ended
    await slack.close()
    bot.remove()
  }
}

async function load(slack: SlackServer, lines: readonly string[], rate: number, seconds: number) {
  const acks: number[] = []
  const answers: number[] = []
  const all: Promise<void>[] = []
  const start = performance.now()
  for (let count = 0; count < rate * seconds; count += 1) {
    await pause(Math.max(0, start + (count * 1000) / rate - performance.now()))
    all.push(
      ask(slack, lines[count % lines.length] ?? 'help').then(({ ack, answer }) => {
        acks.push(ack)
        answers.push(answer)
      }),
    )
  }
  await Promise.allSettled(all)
  const [ack, answer] = [timingOf(acks), timingOf(answers)]
  const share = `${((ack.p99 / ACK_WITHIN) * 100).toFixed(2)} %`
  return [
    String(rate),
    String(all.length),
    ack.p50,
    ack.p99,
    share,
    answer.p50,
    answer.p99,
    String(all.length - answers.length),
  ]
}

async function ask(slack: SlackServer, line: string): Promise<{ ack: number; answer: number }> {
  const start = performance.now()
  const { url } = await slack.slash('/footnote', line)
  const ack = performance.now() - start
  await slack.until(() => slack.answersTo(url)[0], 30_000)
  return { ack, answer: performance.now() - start }
}

async function linesToAsk(): Promise<readonly string[]> {
  const house = await openTestHouse()
  const slugs = (kind: 'source' | 'person' | 'quotation' | 'claim') =>
    house.catalogue.heads(kind).map(({ entry }) => `${kind} ${entry.id}`)
  const words = house.catalogue
    .heads('quotation')
    .map(({ entry }) => `who-said "${entry.text.replaceAll('"', '').slice(0, 50)}"`)
  const kinds = [
    slugs('source'),
    words,
    slugs('person'),
    slugs('quotation'),
    words.toReversed(),
    slugs('claim'),
    ['timeline'],
  ]
  await house.close()
  return Array.from({ length: 400 }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? []
    return kind[Math.floor(index / kinds.length) % kind.length] ?? 'help'
  })
}
