import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WINDOW } from '../../src/surfaces/discord/limits.ts'
import type { Done } from '../fixtures/discord/interactions.ts'
import { startDiscordServer } from '../fixtures/discord-server.ts'
import { table, timingOf } from './measure.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RATES = [1, 20, 100]
const SECONDS = 6

/** What people ask, in turn. */
const ASKED = [
  ['source', { name: 'bonn-1991' }],
  ['who-said', { words: 'not one inch' }],
  ['person', { name: 'vladimir-putin' }],
  ['who-said', { words: 'we will bury NATO' }],
  ['claim', { name: 'nato-never-promised' }],
] as const

/**
 * From the moment at which Discord sends an interaction to the moment at which it has the first response, and the answer. The
 * bot is the real process, Discord a server on this machine in another, so that neither waits for the other's work.
 */
export async function benchDiscord(): Promise<string> {
  const server = await startDiscordServer()
  const bot = await startProcess(server.token, server.apiUrl)
  const rows: (readonly (string | number)[])[] = []
  try {
    for (const [name, options] of ASKED) await settled(server.slash(name, options))
    for (const rate of RATES) {
      const asked: Done[] = []
      for (let index = 0; index < rate * SECONDS; index += 1) {
        const [name, options] = ASKED[index % ASKED.length] ?? ASKED[0]
        asked.push(server.slash(name, options))
        await pause(1000 / rate)
      }
      await Promise.all(asked.map(settled))
      const acknowledged = timingOf(asked.map(({ at, acknowledgedAt = Number.NaN }) => acknowledgedAt - at))
      const answered = timingOf(asked.map(({ at, answeredAt = Number.NaN }) => answeredAt - at))
      const deferred = asked.filter(({ callback }) => callback?.type === 5).length
      const share = `${((100 * acknowledged.p99) / WINDOW).toFixed(1)} %`
      rows.push([
        `${rate}/s`,
        asked.length,
        deferred,
        acknowledged.p50,
        acknowledged.p99,
        share,
        answered.p50,
        answered.p99,
      ])
    }
  } finally {
    await bot.stop()
    await server.stop()
  }
  const head = ['rate', 'asked', 'deferred', 'ack p50', 'ack p99', 'p99 of the 3 s', 'answer p50', 'answer p99']
  return [
    `Discord: from interaction to acknowledgement and to answer, in milliseconds (${SECONDS} s each)`,
    table(head, rows),
  ].join('\n')
}

async function startProcess(token: string, apiUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      LEDGER_URL: `sqlite:${join(folder, 'l.db')}`,
      CATALOGUE_FILE: join(folder, 'c.db'),
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise<void>(resolve => {
    child.stderr.on('data', words => String(words).includes('connected as') && resolve())
  })
  return {
    stop: async () => {
      child.kill('SIGTERM')
      await new Promise(resolve => child.on('close', resolve))
      rmSync(folder, { recursive: true })
    },
  }
}

async function settled(done: Done): Promise<void> {
  const end = performance.now() + 20_000
  while (done.answeredAt === undefined && performance.now() < end) await pause(5)
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
