import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { answered, buttonsOf, carriedBy, markdownOf, startBot, until } from '../fixtures/discord/bot.ts'
import { type DiscordServer, startDiscordServer } from '../fixtures/discord-server.ts'
import { openTestHouse, type TestHouse } from '../fixtures/house.ts'

const EPHEMERAL = 64
let house: TestHouse
let server: DiscordServer
let bot: Awaited<ReturnType<typeof startBot>>

beforeAll(async () => {
  house = await openTestHouse()
  server = await startDiscordServer()
  bot = await startBot(server, house)
  await bot.registered
})
afterAll(async () => {
  await bot.close()
  await server.stop()
  await house.close()
})
afterEach(() => {
  expect(server.refused, 'bodies that Discord would not take').toEqual([])
})

describe('starting', () => {
  test('asks for servers and channels only', () => {
    expect(server.gateway.identified).toEqual([1])
  })

  test('registers every command and both entries of the message menu, once', async () => {
    const names = server.commands.get('everywhere')?.map(({ name }) => name)
    const open = house.commands.filter(({ role = 'reader' }) => role === 'reader')
    expect(names).toEqual([...open.map(({ name }) => name), 'Who said this?', 'Check these quotes'])
    const again = await startBot(server, house)
    expect(await again.registered).toEqual({ create: [], update: [], remove: [] })
    await again.close()
  })

  test('brings back what was changed, adds what is missing and takes away what is not ours, and nothing else', async () => {
    const shelf = server.commands.get('everywhere') ?? []
    const [first, second, ...others] = shelf
    server.commands.set('everywhere', [
      { ...first, id: first?.id ?? '', name: first?.name ?? '', description: 'changed' },
      ...others,
      { id: '42', name: 'stray', type: 1 },
    ])
    const calls = server.calls.length
    const again = await startBot(server, house)
    const difference = await again.registered
    expect(difference?.create.map(({ name }) => name)).toEqual([second?.name])
    expect(difference?.update.map(({ to }) => to.name)).toEqual([first?.name])
    expect(difference?.remove.map(({ name }) => name)).toEqual(['stray'])
    const changes = server.calls
      .slice(calls)
      .filter(({ method, path }) => method !== 'GET' && path.includes('/commands'))
    expect(changes.map(({ method }) => method)).toEqual(['POST', 'PATCH', 'DELETE'])
    await again.close()
    const last = await startBot(server, house)
    expect(await last.registered).toEqual({ create: [], update: [], remove: [] })
    await last.close()
  })
})

describe('asking', () => {
  test('a slash command is answered at once, to the asker only', async () => {
    const done = server.slash('source', { name: 'bonn-1991' })
    const shown = await answered(done)
    expect(done.callback?.type).toBe(4)
    expect(shown.flags & EPHEMERAL).toBe(EPHEMERAL)
    expect(markdownOf(shown)).toContain('bonn-1991')
  })

  test('words are asked as they were typed, in quotation marks or not', async () => {
    const plain = markdownOf(await answered(server.slash('who-said', { words: 'not one inch' })))
    const quoted = markdownOf(await answered(server.slash('who-said', { words: '“not one inch”' })))
    expect(plain).toContain('not one inch')
    expect(quoted).toBe(plain)
  })

  test('what was not suggested gets a likeness, not an error', async () => {
    const shown = await answered(server.slash('person', { name: 'stoltenburg' }))
    expect(markdownOf(shown)).toContain('Did you mean')
    const next = await answered(server.press(shown, carriedBy(shown, /Stoltenberg/)))
    expect(markdownOf(next)).toContain('Jens Stoltenberg')
  })

  test.each([
    ['source', 'name', 'bonn'],
    ['person', 'name', 'Vladimir P'],
    ['who-said', 'speaker', ''],
    ['who-said', 'language', 'ger'],
    ['history', 'name', 'n'],
    ['cite', 'name', 'b'],
    ['help', 'command', 'w'],
  ])('suggestions for %s %s:%s', async (command, option, typed) => {
    const done = server.type(command, option, typed)
    await until(() => done.callback !== undefined)
    expect(done.callback?.type).toBe(8)
    expect(done.callback?.data?.['choices']).toContainEqual(expect.objectContaining({ value: expect.any(String) }))
  })

  test('suggestions show people and titles, and give slugs', async () => {
    const done = server.type('person', 'name', 'vladimir p')
    await until(() => done.callback !== undefined)
    expect(done.callback?.data?.['choices']).toContainEqual({ name: 'Vladimir Putin', value: 'vladimir-putin' })
  })

  test('in direct messages the answer stays, and there is nobody to share it with', async () => {
    const shown = await answered(server.slash('source', { name: 'bonn-1991', share: true }, { where: 'direct' }))
    expect(shown.flags & EPHEMERAL).toBe(0)
    expect(buttonsOf(shown).map(({ label }) => label)).not.toContain('Share')
    expect(server.posted).toEqual([])
  })

  test('a menu entry looks up the words of a message', async () => {
    const shown = await answered(server.menu('Who said this?', 'He told us: “not one inch eastward”!'))
    expect(markdownOf(shown)).toContain('not one inch eastward')
  })

  test('where it is not evident which words are meant, a form asks', async () => {
    const done = server.menu(
      'Who said this?',
      '“not one inch” is not “we will never move east”, or is it “something else again”',
    )
    await until(() => done.callback !== undefined)
    expect(done.callback?.type).toBe(9)
    const shown = await answered(server.fillIn(String(done.callback?.data?.['custom_id']), 'words', 'not one inch'))
    expect(markdownOf(shown)).toContain('not one inch')
  })

  test('each quotation of a message is checked by itself', async () => {
    const message = '> “not one inch eastward”\nand “we will bury NATO today” and “never promised not to expand”'
    const shown = await answered(server.menu('Check these quotes', message))
    expect(markdownOf(shown)).toContain('3 quotations')
    expect(markdownOf(shown)).toContain('we will bury NATO today')
  })

  test('a message without words says so', async () => {
    expect(markdownOf(await answered(server.menu('Who said this?', '')))).toContain('no text of its own')
  })
})

describe('buttons', () => {
  test('carry the line that could be typed, and work after a restart', async () => {
    const shown = await answered(server.slash('source', { name: 'bonn-1991' }))
    expect(carriedBy(shown, /Cite/)).toBe('v1 cite source/bonn-1991')
    const other = await startDiscordServer()
    const fresh = await startBot(other, house)
    expect(markdownOf(await answered(other.press(shown, 'v1 cite source/bonn-1991')))).toContain('How to cite')
    await fresh.close()
    await other.stop()
  })

  test('More turns the pages of a long answer, to the last', async () => {
    let shown = await answered(server.slash('source', { name: 'bonn-1991' }))
    const titles = [markdownOf(shown).split('\n')[0]]
    while (buttonsOf(shown).some(({ label }) => label.startsWith('More'))) {
      shown = await answered(server.press(shown, carriedBy(shown, /^More/)))
      titles.push(markdownOf(shown).split('\n')[0])
    }
    expect(titles.length).toBeGreaterThan(1)
    expect(titles.at(-1)).toContain(`part ${titles.length} of ${titles.length}`)
  })

  test('an answer that only the asked words would give again is kept for a while, and then says so', async () => {
    const shown = await answered(server.slash('who-said', { words: 'we will bury NATO' }))
    const carries = carriedBy(shown, /^Share$/)
    expect(carries).toMatch(/^v1 held:/)
    const gone = await answered(server.press(shown, 'v1 held:long-gone'))
    expect(markdownOf(gone)).toContain('Please ask again')
  })

  test('a button of another time says how to go on', async () => {
    const shown = await answered(server.press({ id: '1', flags: 0, components: [] }, 'v0:open:bonn-1991'))
    expect(markdownOf(shown)).toContain('does not know it any more')
  })
})

describe('sharing', () => {
  test('posts a message of Footnote’s own that says who shared it, once, and tells the desk', async () => {
    const shown = await answered(server.slash('source', { name: 'bonn-1991' }))
    const carries = carriedBy(shown, /^Share$/)
    const [one, two] = [server.press(shown, carries), server.press(shown, carries)]
    expect(markdownOf(await answered(one))).toContain('Everybody in this channel can see it')
    await answered(two)
    expect(server.posted).toHaveLength(1)
    const [post] = server.posted
    expect(markdownOf(post ?? { components: [] })).toContain(`Shared by <@${server.world.people.ada.id}>`)
    expect(buttonsOf(post ?? { components: [] }).map(({ label }) => label)).not.toContain('Share')
    expect(bot.copies).toEqual([
      expect.objectContaining({
        surface: 'discord',
        team: server.world.server,
        channel: server.world.channels.general.id,
        message: post?.id,
      }),
    ])
    expect(bot.copies[0]?.answer.line).toBe('source bonn-1991')
    expect(bot.copies[0]?.answer.shows.length).toBeGreaterThan(0)
  })

  test('share:true does it in one go, in a thread as well', async () => {
    const shown = await answered(server.slash('person', { name: 'vladimir-putin', share: true }, { where: 'thread' }))
    expect(markdownOf(shown)).toContain('Shared')
    expect(shown.flags & EPHEMERAL).toBe(EPHEMERAL)
    expect(server.posted.at(-1)?.channel).toBe(server.world.channels.thread.id)
  })

  test('what could not be recorded was posted all the same, and the operator hears of it', async () => {
    const other = await startDiscordServer()
    const desk = { ...house.desk, posted: () => Promise.reject(new Error('the ledger is full')) }
    const forgetful = await startBot(other, house, { desk })
    expect(markdownOf(await answered(other.slash('person', { name: 'vladimir-putin', share: true })))).toContain(
      'Shared',
    )
    expect(forgetful.faults.map(String)).toEqual(['Error: the ledger is full'])
    await forgetful.close()
    await other.stop()
  })

  test('a refusal is never shared', async () => {
    const posts = server.posted.length
    const shown = await answered(server.slash('timeline', { from: 'yesterday', share: true }))
    expect(markdownOf(shown)).toContain('is not a date')
    expect(server.posted).toHaveLength(posts)
  })

  test('in a server that Footnote is not in, the reply is what is shared, says that it cannot be corrected, and is not recorded', async () => {
    const copies = bot.copies.length
    const alone = await answered(server.slash('source', { name: 'bonn-1991' }, { where: 'abroad' }))
    expect(alone.flags & EPHEMERAL).toBe(EPHEMERAL)
    expect(markdownOf(alone)).toContain('cannot be corrected later')
    const shown = await answered(server.press(alone, carriedBy(alone, /^Share$/), { where: 'abroad' }))
    expect(shown.flags & EPHEMERAL).toBe(0)
    expect(markdownOf(shown)).toContain('cannot be corrected later')
    expect(bot.copies).toHaveLength(copies)
  })

  test('a server that keeps such apps quiet is told of', async () => {
    const shown = await answered(
      server.slash('source', { name: 'bonn-1991', share: true }, { where: 'abroad', personMay: 0n }),
    )
    expect(markdownOf(shown)).toContain('Use External Apps')
    expect(shown.flags & EPHEMERAL).toBe(EPHEMERAL)
  })

  test.each([
    ['general', 'Send Messages'],
    ['thread', 'Send Messages in Threads'],
  ] as const)('a missing permission is named before anything is tried: %s', async (where, name) => {
    const calls = server.calls.length
    const shown = await answered(server.slash('source', { name: 'bonn-1991', share: true }, { where, may: 1n << 10n }))
    expect(markdownOf(shown)).toContain(`lacks the permission ${name}`)
    expect(markdownOf(shown)).toContain('can grant it')
    expect(server.calls.slice(calls).some(({ path }) => path.startsWith('/channels/'))).toBe(false)
  })

  test.each([
    [50013, 403, 'lacks the permission View Channels and Send Messages'],
    [10003, 404, 'not there any more'],
    [50083, 400, 'archived or locked'],
    [160005, 400, 'archived or locked'],
    [20016, 403, 'slow mode'],
    [200000, 400, 'AutoMod'],
  ])('what Discord says no to (%i) is said in words', async (code, status, words) => {
    server.fail(/^POST \/channels\//, status, { code, message: 'no' })
    expect(markdownOf(await answered(server.slash('source', { name: 'bonn-1991', share: true })))).toContain(words)
  })

  test('a fault becomes an apology with a reference that is in the log', async () => {
    server.fail(/^POST \/channels\//, 418, { code: 1, message: 'unheard of' })
    const shown = await answered(server.slash('source', { name: 'bonn-1991', share: true }))
    expect(markdownOf(shown)).toMatch(/reference `fault-\d+`/)
    expect(String(bot.faults.at(-1))).toContain('unheard of')
  })
})
