import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { answered, markdownOf, until } from '../fixtures/discord/bot.ts'
import { type DiscordServer, startDiscordServer } from '../fixtures/discord-server.ts'
import { INVENTED } from '../fixtures/house.ts'
import { scriptOf } from '../fixtures/script.ts'

// Each test starts processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })
let server: DiscordServer
let folder: string

beforeAll(async () => {
  server = await startDiscordServer()
  folder = mkdtempSync(join(tmpdir(), 'footnote-discord-'))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** The process as it is started, and what it prints. */
function footnote(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child: ChildProcess = spawn(process.execPath, [...scriptOf('src/main.ts'), ...args], {
    env: {
      PATH: process.env['PATH'],
      LEDGER_URL: `sqlite:${join(folder, 'ledger.db')}`,
      CATALOGUE_FILE: join(folder, 'catalogue.db'),
      DATA_DIR: INVENTED,
      DISCORD_TOKEN: server.token,
      DISCORD_API_URL: server.apiUrl,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { out: '', error: '' }
  child.stdout?.on('data', words => (printed.out += words))
  child.stderr?.on('data', words => (printed.error += words))
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  return { child, printed, ended }
}

describe('the process', () => {
  test('connects, answers as ask --render discord says it would, and ends in good order when it is asked to', async () => {
    const preview = footnote(['ask', '--render', 'discord', 'person ada-quill'])
    expect(await preview.ended).toBe(0)
    const { child, printed, ended } = footnote([])
    await until(() => printed.error.includes('connected as footnote, in 1 servers'))
    const done = server.slash('person', { name: 'ada-quill' })
    expect(markdownOf(await answered(done))).toContain('Ada Quill')
    expect(JSON.parse(preview.printed.out)).toEqual(done.callback)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('with a wrong token ends with one clear line', async () => {
    const { printed, ended } = footnote([], { DISCORD_TOKEN: 'wrong' })
    expect(await ended).toBe(78)
    const lines = printed.error
      .trim()
      .split('\n')
      .filter(line => line.startsWith('Discord'))
    expect(lines).toEqual([expect.stringContaining('the token in DISCORD_TOKEN was not accepted')])
    expect(printed.error).not.toContain('    at ')
  })

  test('with an address that is none says so', async () => {
    const { printed, ended } = footnote([], { DISCORD_API_URL: 'discord' })
    expect(await ended).toBe(78)
    expect(printed.error).toContain('DISCORD_API_URL must be an address')
  })
})

describe('discord:deploy', () => {
  test('says what it would do, does it in one server, and then has nothing to do', async () => {
    const args = ['discord:deploy', '--guild', server.world.server]
    const dry = footnote([...args, '--dry-run'])
    await dry.ended
    expect(dry.printed.out).toContain('+ who-said\n')
    expect(server.commands.get(server.world.server) ?? []).toEqual([])
    await footnote(args).ended
    expect(server.commands.get(server.world.server)?.map(({ name }) => name)).toContain('who-said')
    const again = footnote(args)
    expect(await again.ended).toBe(0)
    expect(again.printed.out).toBe('Discord has every command as it is.\n')
    expect(server.refused).toEqual([])
  })

  test('brings editors’ commands to the servers of the newsroom', async () => {
    const home = '123456789012345678'
    const { printed, ended } = footnote(['discord:deploy', '--dry-run'], { HOME_TEAMS: `discord:${home},slack:T1` })
    expect(await ended).toBe(0)
    const [everybody = '', editors = ''] = printed.out.split(`For editors, in the server ${home}:\n`)
    expect(everybody).not.toContain('+ add')
    expect(editors).toContain('+ add\n')
    expect(editors).toContain('+ Propose for the record\n')
  })

  test('needs a token and a number', async () => {
    const [noToken, noNumber] = [
      footnote(['discord:deploy'], { DISCORD_TOKEN: '' }),
      footnote(['discord:deploy', '--guild', 'mine']),
    ]
    expect(await Promise.all([noToken.ended, noNumber.ended])).toEqual([64, 64])
    expect(noToken.printed.error).toContain('DISCORD_TOKEN is not set')
    expect(noNumber.printed.error).toContain('no server’s number')
  })
})

test('discord:invite prints the link and nothing else', async () => {
  const { printed, ended } = footnote(['discord:invite'])
  expect(await ended).toBe(0)
  const link = new URL(printed.out.trim())
  expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize')
  expect(link.searchParams.get('client_id')).toBe(server.world.application)
})

test('what was pinned follows the record, even if the process is killed in the middle of it', async () => {
  const { world } = server
  const home = {
    LEDGER_URL: `sqlite:${join(folder, 'home', 'ledger.db')}`,
    CATALOGUE_FILE: join(folder, 'home', 'catalogue.db'),
    HOME_TEAMS: `discord:${world.server}`,
    MODERATORS: `discord:role:${world.roles.moderators}`,
    CONTRIBUTORS: `discord:role:${world.roles.contributors}`,
  }
  mkdirSync(join(folder, 'home'))
  const first = footnote([], home)
  await until(() => first.printed.error.includes('connected as'))
  await answered(server.slash('pin', { line: 'quotation lamps-lit' }, { who: 'mira' }))
  const change = { entry: 'quotation/lamps-lit', tongue: 'de', nature: 'correction', summary: 'It was read again.' }
  const proposed = markdownOf(await answered(server.slash('edit', change, { who: 'cleo' })))
  const [, revision = ''] = /`(r\d+)`/.exec(proposed) ?? []
  server.delay(/^PATCH \/channels/, 15_000)
  await answered(server.slash('review', { revision, decision: 'accept' }, { who: 'mira' }))
  await until(() => server.calls.some(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/')))
  first.child.kill('SIGKILL')
  await first.ended
  const second = footnote([], home)
  const [id = ''] = server.pins
  await until(() => server.posted.some(({ replyTo }) => replyTo === id))
  expect(markdownOf(server.posted.find(message => message.id === id) ?? { components: [] })).toContain(
    'It was read again.',
  )
  expect(server.edits.get(id)).toBe(1)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(server.refused).toEqual([])
})
