import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answered, buttonsOf, carriedBy, until } from '../fixtures/discord/bot.ts'
import { opened } from '../fixtures/discord/forms.ts'
import type { Shown } from '../fixtures/discord/interactions.ts'
import { type Newsroom, openNewsroom, pressOn, read, wordsIn } from '../fixtures/discord/newsroom.ts'
import { guildOf } from '../fixtures/discord/world.ts'

const LAMPS = 'quotation/lamps-lit'
const CLEO = { who: 'cleo' } as const
const MIRA = { who: 'mira' } as const
let newsroom: Newsroom
let server: Newsroom['server']

beforeEach(async () => {
  newsroom = await openNewsroom()
  server = newsroom.server
})
afterEach(async () => {
  const { refused } = server
  const faults = [...newsroom.bot().faults, ...newsroom.house.faults]
  await newsroom.close()
  expect(refused, 'bodies that Discord would not take').toEqual([])
  expect(faults).toEqual([])
})

const SEEN = {
  text: 'We shall count every boat',
  speaker: 'ada-quill',
  source: 'lamp-minutes-1931',
  language: 'en',
  rendering: ['direct'],
}

/** What stands in the review channel. */
function inReview(): readonly Shown[] {
  return server.posted.filter(({ channel }) => channel === newsroom.world.channels.review.id)
}

async function proposeLocator(page: string): Promise<Shown> {
  const form = await opened(server.slash('edit', { entry: LAMPS, change: 'locator' }, CLEO))
  return answered(
    server.submit(form.id, { locator: page, nature: ['correction'], summary: 'The page was wrong.' }, CLEO),
  )
}

describe('the commands', () => {
  test('of editors are there in the newsroom’s own servers, and everybody’s everywhere', async () => {
    await newsroom.bot().registered
    await until(() => (server.commands.get(newsroom.world.server) ?? []).some(({ type }) => type === 3))
    const home = server.commands.get(newsroom.world.server)?.map(({ name }) => name)
    const editors = newsroom.house.commands.filter(({ role = 'reader' }) => role !== 'reader')
    expect(home).toEqual([...editors.map(({ name }) => name), 'Propose for the record'])
    expect(server.commands.get('everywhere')?.map(({ name }) => name)).not.toContain('add')
  })

  test.each([
    ['somebody without a role', { who: 'bram' }],
    ['a moderator in another server', { who: 'mira', where: 'abroad' }],
    ['a moderator in private', { who: 'mira', where: 'direct' }],
  ] as const)('turn %s away, and say who can', async (_, deed) => {
    expect(await read(server.slash('edit', { entry: LAMPS }, deed))).toMatch(/contributors and moderators|newsroom/)
    expect(await read(server.slash('review', { revision: 'r1', decision: 'accept' }, deed))).toMatch(
      /can use|works only/,
    )
  })

  test('turn everybody away in another server that Footnote is in, whatever roles they have there', async () => {
    const { world } = newsroom
    const channels = [{ ...world.channels.abroad, position: 0, permission_overwrites: [] }]
    server.gateway.dispatch('GUILD_CREATE', { ...guildOf(world), id: world.abroad, channels, threads: [] })
    const deed = { who: 'mira', where: 'abroad' } as const
    for (const line of ['quotation lamps-lit', 'source lamp-minutes-1931']) {
      expect(await read(server.slash('pin', { line }, deed))).toContain('works only in the workspaces and servers')
    }
    expect(await read(server.slash('edit', { entry: LAMPS }, deed))).toContain(
      'works only in the workspaces and servers',
    )
    const shown = await answered(server.slash('quotation', { name: 'lamps-lit' }, deed))
    expect(buttonsOf(shown).map(({ label }) => label)).toContain('Share')
    expect(buttonsOf(shown).map(({ label }) => label)).not.toContain('Pin')
    expect(wordsIn(shown)).not.toContain('cannot be corrected later')
  })

  test('complete names in every field that names something, and the fields that can be changed', async () => {
    const offered = async (...typed: Parameters<typeof server.type>) => {
      const done = server.type(...typed)
      await until(() => done.callback !== undefined)
      return done.callback?.data?.['choices']
    }
    expect(await offered('add quotation', 'speaker', 'ada', CLEO)).toContainEqual({
      name: 'Ada Quill',
      value: 'person/ada-quill',
    })
    expect(await offered('add quotation', 'speaker', 'person/ada-quill; bram', CLEO)).toContainEqual(
      expect.objectContaining({ value: 'person/ada-quill; person/bram-osten' }),
    )
    const fields = await offered('edit', 'change', 'where in', CLEO, { entry: LAMPS })
    expect(fields).toEqual([{ name: 'Where in the source', value: 'locator' }])
    expect(await offered('edit', 'change', '', { who: 'bram' }, { entry: LAMPS })).toEqual([])
  })
})

describe('a form', () => {
  test('asks for five things first, lays out what was filled in, goes on, and is sent', async () => {
    const form = await opened(server.slash('add quotation', {}, CLEO))
    expect(form.title).toBe('New quotation')
    expect(Object.keys(form.values)).toEqual(['text', 'speaker', 'source', 'language', 'rendering'])
    const card = await answered(server.submit(form.id, SEEN, CLEO))
    expect(wordsIn(card)).toContain('not sent yet')
    expect(wordsIn(card)).toContain('How good the page is is missing')
    const next = await opened(pressOn(server, card, /Go on/, CLEO))
    expect(Object.keys(next.values)).toContain('grade')
    const ready = server.submit(next.id, { grade: ['primary'], locator: 'p. 4' }, CLEO, card)
    const laid = await answered(ready)
    expect([6, 7]).toContain(ready.callback?.type)
    const more = await opened(server.pick(laid, pickOf(laid), ['occasion', 'summary'], CLEO))
    expect(Object.keys(more.values)).toEqual(['occasion', 'summary'])
    const full = await answered(server.submit(more.id, { occasion: 'A sitting', summary: 'Read today.' }, CLEO, laid))
    for (const words of [SEEN.text, 'p. 4', 'A sitting', 'Read today.']) expect(wordsIn(full)).toContain(words)
    const sent = await answered(pressOn(server, full, /Send it/, CLEO))
    expect(wordsIn(sent)).toContain('New: quotation/')
    expect(wordsIn(sent)).toContain('waiting for review')
    expect(buttonsOf(sent).map(({ label }) => label)).not.toContain('Share')
  })

  test('takes what the command was given, and asks for the rest', async () => {
    const given = { speaker: 'person/ada-quill', source: 'lamp-minutes-1931', language: 'en' }
    const form = await opened(server.slash('add quotation', given, CLEO))
    expect(Object.keys(form.values)).toEqual(['text', 'locator', 'date', 'rendering', 'grade'])
    const typed = { text: SEEN.text, rendering: ['direct'], grade: ['primary'], locator: '', date: '' }
    const card = await answered(server.submit(form.id, typed, CLEO))
    expect(wordsIn(card)).toContain('person/ada-quill')
    expect(await read(pressOn(server, card, /Send it/, CLEO))).toContain('waiting for review')
  })

  test('that could not be recorded says what is wrong at each field, and opens again with all that was typed', async () => {
    const form = await opened(server.slash('add quotation', {}, CLEO))
    const card = await answered(server.submit(form.id, { ...SEEN, speaker: 'person/nobody' }, CLEO))
    const next = await opened(pressOn(server, card, /Go on/, CLEO))
    expect(next.about['speaker']).toContain('It names person/nobody')
    const laid = await answered(server.submit(next.id, { grade: ['primary'] }, CLEO, card))
    expect(wordsIn(laid)).toContain('names person/nobody')
    const fixed = await opened(pressOn(server, laid, /Go on/, CLEO))
    expect(fixed.values).toMatchObject({ text: SEEN.text, speaker: 'person/nobody' })
    const ready = await answered(server.submit(fixed.id, { speaker: 'ada-quill' }, CLEO, laid))
    expect(await read(pressOn(server, ready, /Send it/, CLEO))).toContain('waiting for review')
  })

  test('for one change is sent at once; where that cannot be, Fix opens it again with what was typed', async () => {
    const form = await opened(server.slash('edit', { entry: LAMPS, change: 'date' }, CLEO))
    expect(Object.keys(form.values)).toEqual(['date', 'nature', 'summary'])
    expect(form.values['date']).toBe('1931-03-02')
    const wrong = await answered(server.submit(form.id, { date: 'in March', summary: 'Looked again.' }, CLEO))
    expect(wordsIn(wrong)).toContain('When')
    const again = await opened(pressOn(server, wrong, /Fix/, CLEO))
    expect(again.values).toEqual({ date: 'in March', summary: 'Looked again.', nature: 'update' })
    expect(again.about['date']).toMatch(/^It /)
    const done = server.submit(again.id, { date: '1931-03' }, CLEO, wrong)
    expect(await read(done)).toContain('Change of quotation/lamps-lit, waiting for review')
    expect(await read(server.slash('draft', {}, CLEO))).toContain('nothing unfinished')
  })

  test('loses nothing that was typed when the bot restarts while it is open', async () => {
    const form = await opened(server.slash('add quotation', { summary: 'From the archive.' }, CLEO))
    await newsroom.restart()
    const card = await answered(server.submit(form.id, SEEN, CLEO))
    expect(wordsIn(card)).toContain('We shall count every boat')
    await newsroom.restart()
    const next = await opened(pressOn(server, card, /Go on/, CLEO))
    const ready = await answered(server.submit(next.id, { grade: ['primary'] }, CLEO, card))
    expect(await read(pressOn(server, ready, /Send it/, CLEO))).toContain('We shall count every boat')
  })

  test('that is not known any more gives back what was typed', async () => {
    const words = await read(server.submit('f1 card held:long-gone', { text: 'We shall count' }, CLEO))
    expect(words).toContain('no longer known')
    expect(words).toContain('text: We shall count')
  })

  test('shows what is like it in the record, and takes it as another one when somebody says so', async () => {
    const form = await opened(server.slash('add outlet', {}, CLEO))
    const card = await answered(server.submit(form.id, { name: 'The Vell Courier' }, CLEO))
    const twin = await answered(pressOn(server, card, /Send it/, CLEO))
    expect(wordsIn(twin)).toContain('may be in the record already')
    expect(await read(pressOn(server, twin, /another one/, CLEO))).toContain('waiting for review')
  })

  test('of a withdrawal asks for the reason, unless it was given', async () => {
    const entry = 'claim/nine-lamps-promised'
    const form = await opened(server.slash('withdraw', { entry }, CLEO))
    expect(form.labels).toEqual(['Why'])
    expect(await read(server.slash('withdraw', { entry, reason: 'A forgery.' }, CLEO))).toContain('waiting for review')
  })

  test('of another’s words begins with them and where they stand', async () => {
    const menu = server.menu('Propose for the record', 'She said: “We shall count every boat” and left.', CLEO)
    const form = await opened(menu)
    expect(form.values['text']).toBe('We shall count every boat')
    const card = await answered(server.submit(form.id, SEEN, CLEO))
    expect(wordsIn(card)).toMatch(/Read at: https:\/\/discord.com\/channels\/\d+\/\d+\/\d+/)
    expect(await read(server.menu('Propose for the record', 'We shall', { who: 'bram' }))).toContain(
      'Only contributors',
    )
  })
})

describe('a review', () => {
  test('shows the proposal in the review channel, and says everywhere what became of it', async () => {
    await proposeLocator('p. 99')
    expect((await newsroom.follow()).done.announced).toBe(1)
    const [proposal] = inReview()
    if (!proposal) throw new Error('nothing in the review channel')
    expect(wordsIn(proposal)).toContain('Correction of quotation/lamps-lit, waiting for review')
    expect(wordsIn(proposal)).toContain('99')
    expect(wordsIn(proposal)).toContain(`by <@${newsroom.world.people.cleo.id}> (discord:`)
    expect(buttonsOf(proposal).map(({ label }) => label)).toEqual(['Accept', 'Reject', 'Ask'])
    const where = { where: 'review' } as const
    expect(await read(pressOn(server, proposal, /Accept/, { ...CLEO, ...where }))).toContain('Only moderators decide')
    expect(await read(pressOn(server, proposal, /Accept/, { ...MIRA, ...where }))).toContain(', accepted')
    const { done } = await newsroom.follow()
    expect(done).toMatchObject({ updated: 1, told: 1 })
    const [decided] = inReview()
    expect(wordsIn(decided)).toContain(', accepted')
    const [direct] = [...server.direct].filter(([, person]) => person === newsroom.world.people.cleo.id)
    const told = server.posted.find(({ channel }) => channel === direct?.[0])
    expect(wordsIn(told)).toContain('Your proposal was accepted: quotation/lamps-lit')
    expect(told && buttonsOf(told)).toEqual([])
    expect(await read(server.slash('quotation', { name: 'lamps-lit' }))).toContain('The page was wrong.')
  })

  test('comes to a review channel that Footnote could not reach, once it can', async () => {
    await proposeLocator('p. 99')
    const place = new RegExp(`^POST /channels/${newsroom.world.channels.review.id}/`)
    server.fail(place, 403, { code: 50001, message: 'Missing Access' }, { times: 20 })
    const { waiting } = await newsroom.follow()
    expect(waiting).toMatchObject([{ what: 'announced', why: 'Footnote can no longer see the channel.' }])
    expect(server.calls.filter(({ method, path }) => place.test(`${method} ${path}`))).toHaveLength(1)
  })

  test('takes a reason for a rejection, and questions', async () => {
    await proposeLocator('p. 99')
    await newsroom.follow()
    const [proposal] = inReview()
    if (!proposal) throw new Error('nothing in the review channel')
    const at = { ...MIRA, where: 'review' } as const
    const question = await opened(pressOn(server, proposal, /Ask/, at))
    expect(question.labels).toEqual(['Your question'])
    expect(question.notes.join()).toContain('The page was wrong.')
    const asked = server.submit(question.id, { comment: 'Which edition?' }, at, proposal)
    expect(await read(asked)).toContain('Which edition?')
    expect([4, 5]).toContain(asked.callback?.type)
    const reason = await opened(pressOn(server, proposal, /Reject/, at))
    expect(await read(server.submit(reason.id, { comment: 'It says p. 2.' }, at, proposal))).toContain(', rejected')
    await newsroom.follow()
    const [decided] = inReview()
    expect(wordsIn(decided)).toContain('It says p. 2.')
    expect(decided && buttonsOf(decided).map(({ label }) => label)).toEqual(['History'])
  })

  test('is never one’s own', async () => {
    const own = await answered(server.slash('edit', { entry: LAMPS, tongue: 'de' }, MIRA))
    expect(buttonsOf(own).map(({ label }) => label)).not.toContain('Accept')
    await newsroom.follow()
    const [proposal] = inReview()
    if (!proposal) throw new Error('nothing in the review channel')
    const at = { where: 'review' } as const
    expect(await read(pressOn(server, proposal, /Accept/, { ...MIRA, ...at }))).toContain('your own')
    expect(await read(pressOn(server, proposal, /Accept/, { who: 'olga', ...at }))).toContain(', accepted')
  })

  test('of a change that somebody else was faster with shows both, and takes it on top', async () => {
    const slower = await opened(server.slash('edit', { entry: LAMPS, change: 'place' }, CLEO))
    const [, revision = ''] = /\b(r\d+)\b/.exec(wordsIn(await proposeLocator('p. 99'))) ?? []
    await read(server.slash('review', { revision, decision: 'accept' }, MIRA))
    const typed = { place: 'On the quay', nature: ['update'], summary: 'Where it was.' }
    const stale = await answered(server.submit(slower.id, typed, CLEO))
    expect(wordsIn(stale)).toContain('Changed in the record meanwhile')
    expect(wordsIn(stale)).toContain('On the quay')
    expect(await read(pressOn(server, stale, /on top/, CLEO))).toContain('waiting for review')
  })

  test('is never shared', async () => {
    const shown = await proposeLocator('p. 99')
    const [, revision] = /\b(r\d+)\b/.exec(wordsIn(shown)) ?? []
    const posts = server.posted.length
    expect(await read(server.press(shown, `v1 review ${revision} share:yes`, MIRA))).toContain('to reviewers only')
    expect(server.posted).toHaveLength(posts)
  })

  test('reaches a proposer who takes no messages in the proposal itself', async () => {
    const shown = await proposeLocator('p. 99')
    const [, revision] = /\b(r\d+)\b/.exec(wordsIn(shown)) ?? []
    await read(server.slash('review', { revision: revision ?? '', decision: 'accept' }, MIRA))
    server.fail(/^POST \/users\/@me\/channels/, 403, { code: 50007, message: 'Cannot send messages to this user' })
    const { lost, waiting } = await newsroom.follow()
    expect(lost).toMatchObject([{ what: 'told', reason: 'This person takes no direct messages from Footnote.' }])
    expect(waiting).toEqual([])
  })
})

describe('pins', () => {
  async function pin(): Promise<string> {
    const shown = await answered(server.slash('quotation', { name: 'lamps-lit' }, MIRA))
    expect(await read(pressOn(server, shown, /^Pin$/, MIRA))).toContain('follows the record')
    return [...server.pins].at(-1) ?? ''
  }
  const post = (id: string) => server.posted.find(message => message.id === id)

  test('are offered to those who may, posted for everybody, listed, and taken off', async () => {
    const reader = await answered(server.slash('quotation', { name: 'lamps-lit' }, { who: 'bram' }))
    expect(buttonsOf(reader).map(({ label }) => label)).not.toContain('Pin')
    const id = await pin()
    expect(wordsIn(post(id))).toContain('nine lamps')
    expect(await read(server.slash('pin', { line: 'quotation lamps-lit' }, MIRA))).toContain(
      'pinned in this channel already',
    )
    const pins = await answered(server.slash('pins', {}, { who: 'bram' }))
    expect(wordsIn(pins)).toContain('up to date')
    expect(await read(pressOn(server, pins, /Unpin/, MIRA))).toContain('Taken from the pins')
    expect(server.pins.size).toBe(0)
    expect(post(id)).toBeDefined()
    const shown = await answered(server.slash('quotation', { name: 'lamps-lit' }, MIRA))
    const twice = [pressOn(server, shown, /^Pin$/, MIRA), pressOn(server, shown, /^Pin$/, MIRA)]
    await Promise.all(twice.map(read))
    expect(server.pins.size).toBe(1)
    expect(newsroom.house.catalogue.copies(LAMPS as never).filter(({ pinned }) => pinned)).toHaveLength(1)
  })

  test('follow a correction with its note, and a reply that calls nobody tells those who read it before', async () => {
    const id = await pin()
    await proposeLocator('p. 99')
    await newsroom.follow()
    const [proposal] = inReview()
    if (!proposal) throw new Error('nothing in the review channel')
    await read(pressOn(server, proposal, /Accept/, { ...MIRA, where: 'review' }))
    const calls = server.calls.length
    const { done } = await newsroom.follow()
    expect(done).toMatchObject({ updated: 2, replied: 1 })
    expect(server.pins.has(id)).toBe(true)
    const copy = wordsIn(post(id))
    expect(copy).toContain('p. 99')
    expect(copy).toContain('Corrected 21 November 2026: The page was wrong.')
    const replies = server.posted.filter(({ replyTo }) => replyTo === id)
    expect(replies.map(wordsIn).join()).toContain('The answer above has changed')
    const call = server.calls.slice(calls).find(({ body }) => JSON.stringify(body)?.includes('message_reference'))
    expect(call?.body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: id, fail_if_not_exists: false },
      enforce_nonce: true,
    })
    expect((await newsroom.follow()).done).toMatchObject({ updated: 0, replied: 0 })
    expect(server.edits.get(id)).toBe(1)
  })

  test('leave a notice where an entry was withdrawn', async () => {
    await read(server.slash('pin', { line: 'claim nine-lamps-promised' }, MIRA))
    const [id = ''] = server.pins
    const proposed = await answered(
      server.slash('withdraw', { entry: 'claim/nine-lamps-promised', reason: 'A forgery.' }, CLEO),
    )
    const [, revision = ''] = /\b(r\d+)\b/.exec(wordsIn(proposed)) ?? []
    await read(server.slash('review', { revision, decision: 'accept' }, MIRA))
    await newsroom.follow()
    expect(wordsIn(post(id))).toContain('Withdrawn 21 November 2026: A forgery.')
  })

  test('hold a board, which changes in its place', async () => {
    expect(await read(server.slash('track', { entry: LAMPS }, MIRA))).toContain('Pinned')
    const [id = ''] = server.pins
    expect(await read(server.slash('track', { entry: 'source/lamp-minutes-1931' }, MIRA))).toContain('On this board: 2')
    await newsroom.follow()
    expect(wordsIn(post(id))).toContain('On this board: 2')
    expect(server.pins.size).toBe(1)
  })

  test.each([
    [30003, 400, 'as many pins as Discord takes'],
    [50013, 403, 'lacks the permission Pin Messages'],
  ])(
    'that Discord does not take (%i) stand in the channel all the same, which is said',
    async (code, status, words) => {
      server.fail(/^PUT .*\/pins\//, status, { code, message: 'no' })
      const said = await read(server.slash('pin', { line: 'quotation lamps-lit' }, MIRA))
      expect(said).toContain('Posted, but not pinned')
      expect(said).toContain(words)
      expect(server.posted).toHaveLength(1)
      expect(newsroom.house.catalogue.copies(LAMPS as never)).toMatchObject([{ pinned: false, lost: null }])
    },
  )

  test('are not begun where the permission is missing', async () => {
    const may = (1n << 10n) | (1n << 11n)
    const said = await read(server.slash('pin', { line: 'quotation lamps-lit' }, { ...MIRA, may }))
    expect(said).toContain('lacks the permission Pin Messages')
    expect(server.posted).toEqual([])
  })

  test('that were taken off by hand are gone without a word', async () => {
    await pin()
    server.pins.clear()
    const said = await read(server.slash('unpin', { what: LAMPS }, MIRA))
    expect(said).toContain('Taken from the pins')
    expect(said).not.toContain('Discord still shows')
  })
})

describe('a desk that takes its time', () => {
  const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

  test('has what was laid out take the place of what stood there, a little later', async () => {
    await newsroom.close()
    newsroom = await openNewsroom(desk => ({ ...desk, keep: request => pause(900).then(() => desk.keep(request)) }))
    server = newsroom.server
    const form = await opened(server.slash('add outlet', {}, CLEO))
    const card = await answered(server.submit(form.id, { name: 'The Vell Gazette' }, CLEO))
    const more = await opened(server.pick(card, pickOf(card), ['country'], CLEO))
    const laid = server.submit(more.id, { country: 'Vell' }, CLEO, card)
    expect(await read(laid)).toContain('Country: Vell')
    expect(laid.callback).toEqual({ type: 6 })
  })

  test('says so where the form would come too late, and how to try again', async () => {
    await newsroom.close()
    newsroom = await openNewsroom(desk => ({ ...desk, form: request => pause(2000).then(() => desk.form(request)) }))
    server = newsroom.server
    const shown = await answered(server.slash('edit', { entry: LAMPS }, CLEO))
    expect(wordsIn(shown)).toContain('took too long')
    expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['Try again'])
  })
})

/** The list of fields of a form that was laid out. */
function pickOf(shown: Shown): string {
  const ids = JSON.stringify(shown.components).match(/f1 pick [^"]+/)
  return ids?.[0] ?? carriedBy(shown, /no list of fields/)
}
