import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepUp } from '../../src/desk/keep-up.ts'
import { INVENTED, NOW, openTestHouse, type TestHouse } from '../fixtures/house.ts'
import { createTime } from '../fixtures/platform.ts'
import { buttonsIn, shownIn, startBot } from '../fixtures/slack/bot.ts'
import { filled, standingIn } from '../fixtures/slack/filled.ts'
import type { Json } from '../fixtures/slack/workspace.ts'
import { type SlackServer, startSlackServer } from '../fixtures/slack-server.ts'

/** U1 is a moderator, U2 a contributor, everybody else a reader. */
const [MIRA, CLEO, REMY] = ['U1', 'U2', 'U3']
const LAMPS = 'quotation/lamps-lit'

let house: TestHouse
let slack: SlackServer
let bot: Awaited<ReturnType<typeof startBot>>
let time: ReturnType<typeof createTime>

beforeEach(async () => {
  house = await openTestHouse(INVENTED)
  slack = await startSlackServer()
  bot = await startBot(slack, house, house.desk)
  time = createTime(NOW)
})
afterEach(async () => {
  await bot.close()
  await slack.close()
  await house.close()
  expect(slack.workspace.faults).toEqual([])
  expect([...bot.faults, ...house.faults]).toEqual([])
})

const answerTo = (url: string, nth = 0) => slack.until(() => slack.answersTo(url)[nth])
const say = async (text: string, user = MIRA, channel = 'C1') =>
  answerTo((await slack.slash('/footnote', text, { user, channel })).url)
const shown = async (text: string, user = MIRA, channel = 'C1') => shownIn(await say(text, user, channel))
/** The window that shows these words. */
const window = (words: string) =>
  slack.until(() => [...slack.workspace.views.values()].find(view => shownIn(view).includes(words)))
const press = async (message: unknown, label: string, user = MIRA, of?: Json) => {
  const button = buttonsIn(message).find(each => each.label === label)
  if (!button) throw new Error(`there is no ${label}: ${buttonsIn(message).map(each => each.label)}`)
  return slack.press(button.value, { user, ...(of && { of, channel: String(of['channel']) }) })
}
const follow = () => {
  const { archive, desk, people } = house
  const settings = { correctionNoticeDays: 365, reviewChannels: ['slack:T1/CREVIEW'], report: bot.report, ...time }
  return keepUp({ archive, desk, people, couriers: [bot.courier], ...settings }).run(new AbortController().signal)
}
const messagesIn = (channel: string) => slack.workspace.messages.filter(message => message.channel === channel)
const revisionIn = (words: string) => /\br\d+\b/.exec(words)?.[0] ?? ''
/** A correction of the quotation, proposed by the contributor and accepted by the moderator. */
async function correct(when: string, field = 'note'): Promise<void> {
  const proposal = `edit ${LAMPS} ${field}:"${when}" nature:correction summary:"It was ${when}."`
  const revision = revisionIn(await shown(proposal, CLEO))
  expect(await shown(`review ${revision} decision:accept`)).toContain('accepted')
}

const TYPED = {
  text: 'We shall see',
  speaker: 'person/ada-quill',
  source: 'lamp-minutes-1931',
  language: 'en',
  rendering: 'direct',
  grade: 'primary',
}

describe('a form', () => {
  test('opens for a new entry, completes names, shows errors at their fields, and closes when all is well', async () => {
    const { url } = await slack.slash('/footnote', 'add quotation', { user: CLEO })
    const view = await window('New quotation')
    expect(view['callback_id']).toBe('fill:add')
    const options = (await slack.options('field', 'quill', view, 'speaker'))['options'] as { value: string }[]
    expect(options.map(({ value }) => value)).toEqual(['person/ada-quill', 'source/courier-lamps-1931', 'quill'])
    const wrong = filled(view, { ...TYPED, speaker: 'person/nobody', date: 'yesterday' })
    const answer = await slack.submit(view, wrong, CLEO)
    expect(answer).toEqual({
      response_action: 'errors',
      errors: { speaker: expect.stringMatching(/^It names person\/nobody/), date: expect.stringMatching(/^It /) },
    })
    expect(await slack.submit(view, filled(view, TYPED), CLEO)).toEqual({ response_action: 'clear' })
    expect(shownIn(await answerTo(url))).toContain('waiting for review')
    expect(slack.workspace.views.size).toBe(0)
  })

  test('of an edit has what the record says and sends what was changed', async () => {
    await slack.slash('/footnote', `edit ${LAMPS}`, { user: CLEO })
    const view = await window('Edit quotation')
    expect(shownIn(view)).toContain('has 2 records. This form is about number 1; item: takes another.')
    expect(standingIn(view)).toMatchObject({
      language: 'en',
      locator: '2',
      speaker: 'person/ada-quill',
      grade: 'primary',
    })
    const typed = { locator: '3', occasion: '', summary: 'Looked again.', nature: 'correction' }
    expect(await slack.submit(view, filled(view, typed), CLEO)).toEqual({ response_action: 'clear' })
    const [waiting] = house.catalogue.queue()
    expect(waiting?.nature).toBe('correction')
    const { content } = (waiting && house.catalogue.revision(waiting.id)) ?? {}
    expect(content).toMatchObject({ citation: [{ locator: '3', label: 'page' }, {}] })
    expect(content).not.toHaveProperty('occasion')
  })

  test('that is like something in the record says so in a window above it, and goes on from there', async () => {
    await slack.slash('/footnote', 'add outlet', { user: CLEO })
    const view = await window('New outlet')
    const answer = await slack.submit(view, filled(view, { name: 'The Vell Courier' }), CLEO)
    expect(answer['response_action']).toBe('push')
    const above = await window('This may be in the record already')
    expect(buttonsIn(above).map(({ label }) => label)).toEqual(['It is another one'])
    await slack.act(above, { type: 'button', action_id: 'line:0', value: buttonsIn(above)[0]?.value }, CLEO)
    await window('New: outlet/the-vell-courier')
    expect(house.catalogue.queue()).toHaveLength(1)
  })

  test('on an old base shows what changed meanwhile, and goes on top in one step', async () => {
    await slack.slash('/footnote', `edit ${LAMPS}`, { user: CLEO })
    const view = await window('Edit quotation')
    await correct('at night')
    const typed = { occasion: 'A sitting', summary: 'Looked again.' }
    expect(await slack.submit(view, filled(view, typed), CLEO)).toMatchObject({ response_action: 'push' })
    const above = await window('The record has changed meanwhile')
    expect(slack.workspace.views.size).toBe(2)
    const onTop = buttonsIn(above).find(({ label }) => label === 'Put my change on top')
    await slack.act(above, { type: 'button', action_id: 'line:0', value: onTop?.value }, CLEO)
    await window('waiting for review')
    expect(house.catalogue.queue()).toHaveLength(1)
  })

  test('is not for those who may not: they are told who can', async () => {
    for (const line of ['add', 'add quotation', `edit ${LAMPS}`, 'pin'])
      expect(await shown(line, REMY)).toMatch(/Only (?:contributors and )?moderators can use/)
    const { url } = await slack.messageShortcut('propose', { text: 'We shall see' }, { user: REMY })
    expect(shownIn(await answerTo(url))).toContain('Only contributors and moderators can use add')
    expect(slack.workspace.views.size).toBe(0)
  })

  test('asks for the kind of entry first where none is said', async () => {
    const { url } = await slack.slash('/footnote', 'add', { user: CLEO })
    const first = await window('What it is')
    expect(await slack.submit(first, filled(first, { kind: 'person' }), CLEO)).toMatchObject({
      response_action: 'update',
      view: { callback_id: 'fill:add' },
    })
    const second = await window('New person')
    await slack.submit(second, filled(second, { name: 'Bea Lind' }), CLEO)
    expect(shownIn(await answerTo(url))).toContain('person/bea-lind')
  })

  test('that could not be sent as a line is kept, and Fix it opens it with what is wrong', async () => {
    const line = `add quotation ${Object.entries({ ...TYPED, speaker: 'person/nobody' })
      .map(([name, value]) => `${name}:"${value}"`)
      .join(' ')}`
    const refused = await say(line, CLEO)
    const fix = buttonsIn(refused).find(({ label }) => label === 'Fix it')
    expect(fix?.value).toMatch(/^draft /)
    await press(refused, 'Fix it', CLEO)
    const view = await window('It names person/nobody')
    expect(standingIn(view)).toMatchObject({ ...TYPED, speaker: 'person/nobody' })
    await slack.submit(view, filled(view, { speaker: 'person/ada-quill' }), CLEO)
    expect(house.catalogue.queue()).toHaveLength(1)
  })

  test('opens in time where the desk takes its time, and loses nothing where its answer is late', async () => {
    await bot.close()
    let pause = 300
    const later = () => new Promise(resolve => setTimeout(resolve, pause))
    const { desk } = house
    const slow: TestHouse['desk'] = {
      ...desk,
      form: async request => later().then(() => desk.form(request)),
      answer: async request => later().then(() => desk.answer(request)),
    }
    bot = await startBot(slack, house, slow, 'socket', { open: 100, answer: 100 })
    await slack.slash('/footnote', 'add person', { user: CLEO })
    await window('Looking it up')
    const view = await window('New person')
    pause = 150
    const ack = await slack.submit(view, filled(view, { name: 'Bea Lind', posts: '[{' }), CLEO)
    expect(shownIn(ack)).toContain('Sending it')
    const again = await window('It cannot be read')
    expect(standingIn(again)).toMatchObject({ name: 'Bea Lind', posts: '[{' })
    pause = 0
    await slack.submit(again, filled(again, { posts: '' }), CLEO)
    expect(house.catalogue.queue()).toHaveLength(1)
  })

  test('asked for in a mention is offered to the asker alone', async () => {
    await slack.mention('<@UBOT> add person', { user: CLEO })
    const whisper = await slack.until(() => slack.workspace.whispers[0])
    expect(whisper).toMatchObject({ channel: 'C1', user: CLEO })
    await press(whisper, 'New person', CLEO)
    await window('Family name')
    expect(slack.workspace.messages).toEqual([])
  })
})

describe('from a message to the record', () => {
  test('is proposed, shown to reviewers, asked about, accepted by somebody else, and its proposer is told', async () => {
    const { url } = await slack.messageShortcut(
      'propose',
      {
        text: 'She said: “We shall count every boat home” and left.',
        ts: '1699999999.000300',
        thread_ts: '1699999999.000100',
      },
      { user: CLEO },
    )
    const view = await window('New quotation')
    expect(standingIn(view)).toMatchObject({
      text: 'We shall count every boat home',
      seen: 'https://newsroom.slack.com/archives/C1/p1699999999000300',
    })
    const { text: _, ...rest } = TYPED
    await slack.submit(view, filled(view, rest), CLEO)
    const own = await answerTo(url)
    expect(shownIn(own)).toContain('by you')
    expect(buttonsIn(own).map(({ label }) => label)).not.toContain('Share')

    await follow()
    const [proposal] = messagesIn('CREVIEW')
    expect(shownIn(proposal)).toContain('We shall count every boat home')
    expect(JSON.stringify(proposal?.['blocks'])).toContain('"user_id":"U2"')
    expect(buttonsIn(proposal).map(({ label }) => label)).toEqual(['Accept', 'Reject', 'Ask'])
    expect(shownIn(await answerTo((await press(proposal, 'Accept', CLEO, proposal)).url))).toContain(
      'Only moderators decide',
    )

    await press(proposal, 'Ask', MIRA, proposal)
    const question = await window('Your question')
    await slack.submit(question, filled(question, { comment: 'On which page?' }), MIRA)
    await follow()
    expect(shownIn(messagesIn('CREVIEW')[0])).toContain('On which page?')
    expect(shownIn(messagesIn(CLEO)[0])).toContain('On which page?')

    const { url: decided } = await press(proposal, 'Accept', MIRA, proposal)
    expect(shownIn(await answerTo(decided))).toContain('accepted')
    const { done, lost } = await follow()
    expect({ done, lost }).toEqual({ done: { updated: 1, replied: 0, announced: 0, told: 1 }, lost: [] })
    expect(shownIn(messagesIn('CREVIEW')[0])).toContain('accepted')
    expect(buttonsIn(messagesIn('CREVIEW')[0]).map(({ label }) => label)).toEqual(['History'])
    expect(shownIn(messagesIn(CLEO)[1])).toContain('Your proposal was accepted')
    expect(await shown('who-said "count every boat home"', REMY)).toContain('Ada Quill')
  })

  test('nobody decides on their own, a rejection has a reason, and nothing of it is shared with everybody', async () => {
    const own = await say(`edit ${LAMPS} note:"At night."`, MIRA)
    const revision = revisionIn(shownIn(own))
    expect(await shown(`review ${revision} decision:accept`, MIRA)).toContain('own')
    const { url } = await slack.slash('/footnote', `review ${revision} share:yes`, { user: MIRA })
    expect(shownIn(await answerTo(url))).toContain('not shared')
    await slack.mention(`<@UBOT> review ${revision}`, { user: MIRA })
    await slack.until(() => slack.workspace.whispers[0])
    expect(slack.workspace.messages).toEqual([])

    const other = revisionIn(await shown(`edit ${LAMPS} note:"By day."`, CLEO))
    await follow()
    const proposal = messagesIn('CREVIEW').find(message => shownIn(message).includes('By day.'))
    await press(proposal, 'Reject', MIRA, proposal)
    const form = await window(`Reject ${other}`)
    expect((form['blocks'] as Json[]).find(({ type }) => type === 'input')).toMatchObject({ optional: false })
    await slack.submit(form, filled(form, { comment: 'It was at night.' }), MIRA)
    await follow()
    expect(shownIn(messagesIn('CREVIEW').find(message => shownIn(message).includes('By day.')))).toContain(
      'It was at night.',
    )
    expect(messagesIn(CLEO).map(shownIn).join()).toContain('Your proposal was rejected')
  })

  test('people of other workspaces read and share, and do no more', async () => {
    const guest = { user: MIRA, team: 'T9' }
    const { url } = await slack.slash('/footnote', `edit ${LAMPS} note:x`, guest)
    expect(shownIn(await answerTo(url))).toContain('only in the workspaces and servers of the newsroom')
    const pressed = await slack.press(`edit ${LAMPS} note:x`, guest)
    expect(shownIn(await answerTo(pressed.url))).toContain('only in the workspaces and servers of the newsroom')
    await slack.press(`quotation lamps-lit share:yes`, guest)
    await slack.until(() => messagesIn('C1')[0])
    await expect.poll(() => house.catalogue.allCopies()).toMatchObject([{ team: 'T1', channel: 'C1' }])
  })
})

describe('copies', () => {
  test('that are pinned show a correction with its note and are replied to; a withdrawal leaves a notice', async () => {
    const answer = await say('quotation lamps-lit', MIRA)
    expect(buttonsIn(answer).map(({ label }) => label)).toEqual(expect.arrayContaining(['Share', 'Pin']))
    expect(buttonsIn(await say('quotation lamps-lit', CLEO)).map(({ label }) => label)).not.toContain('Pin')
    const { url } = await press(answer, 'Pin', MIRA)
    expect(shownIn(await answerTo(url))).toContain('Posted in this channel and pinned')
    const [copy] = messagesIn('C1')
    expect([...slack.workspace.pins]).toEqual([`C1/${copy?.ts}`])
    expect(await shown('pins')).toContain('up to date')

    await slack.mention('<@UBOT> quotation lamps-lit', { thread: '1699999999.000200' })
    await slack.until(() => messagesIn('C1')[1])
    await expect.poll(() => house.catalogue.allCopies().length).toBe(2)
    await correct('at night')
    const { done } = await follow()
    expect(done).toMatchObject({ updated: 2, replied: 2 })
    const [pinned, threaded, ...replies] = messagesIn('C1')
    for (const message of [pinned, threaded]) {
      expect(shownIn(message)).toContain('Corrected 21 November 2026: ')
      expect(shownIn(message)).toContain('It was at night.')
    }
    expect(replies.map(({ thread_ts }) => thread_ts).sort()).toEqual(['1699999999.000200', copy?.ts].sort())
    expect(slack.workspace.edits.get(`C1/${copy?.ts}`)).toBe(1)

    await say('pin claim nine-lamps-promised', MIRA)
    const revision = revisionIn(await shown('withdraw claim/nine-lamps-promised reason:"A forgery."', CLEO))
    await say(`review ${revision} decision:accept`)
    await follow()
    const notice = messagesIn('C1').find(message => shownIn(message).includes('Withdrawn: '))
    expect(shownIn(notice)).toContain('A forgery.')
    expect([...slack.workspace.pins]).toContain(`C1/${notice?.ts}`)
  })

  test('are taken from the pins, and stay', async () => {
    await say('pin quotation lamps-lit')
    expect(await shown('pin quotation lamps-lit')).toContain('pinned in this channel already')
    expect(await shown('unpin quotation/lamps-lit')).toContain('Taken from the pins')
    await slack.until(() => slack.workspace.pins.size === 0)
    expect(messagesIn('C1')).toHaveLength(1)
    await say('pin quotation lamps-lit')
    slack.trouble('pins.remove', { error: 'restricted_action' })
    const { url } = await slack.slash('/footnote', 'unpin quotation/lamps-lit')
    expect(shownIn(await answerTo(url, 1))).toContain('take it off from the message’s menu')
  })

  test.each([
    ['CFULL', 'as many pins as Slack takes'],
    ['COUTSIDE', '/invite @Footnote'],
    ['CARCHIVED', 'archived'],
  ])('that cannot be pinned in %s are explained', async (channel, words) => {
    expect(await shown('pin quotation lamps-lit', MIRA, channel)).toContain(words)
    const isPosted = channel === 'CFULL'
    await expect.poll(() => house.catalogue.allCopies()).toMatchObject(isPosted ? [{ channel, pinned: false }] : [])
  })

  test('where the scope is missing say so, and the answer is posted all the same', async () => {
    slack.trouble('pins.add', { error: 'missing_scope' })
    expect(await shown('pin quotation lamps-lit')).toContain(
      'posted in this channel, but not pinned. Footnote was installed without',
    )
    expect(messagesIn('C1')).toHaveLength(1)
  })

  test('of a board are edited in place', async () => {
    await say(`track ${LAMPS}`)
    await say('track source/lamp-minutes-1931')
    await follow()
    expect(messagesIn('C1')).toHaveLength(1)
    expect(shownIn(messagesIn('C1')[0])).toContain('On this board: 2')
    await correct('at night')
    await follow()
    expect(shownIn(messagesIn('C1')[0])).toContain('It was at night.')
  })

  test('of one part of a long answer go on showing that part', async () => {
    const caution = `{text: "${'The lamps were counted. '.repeat(130)}", basis: [source/lamp-minutes-1931]}`
    const cautions = `[${Array.from({ length: 3 }, () => caution).join(', ')}]`.replaceAll('"', '\\"')
    const proposal = await shown(`edit ${LAMPS} cautions:"${cautions}" note:"${'At night. '.repeat(390)}"`, CLEO)
    await say(`review ${revisionIn(proposal)} decision:accept`)
    await slack.press('quotation lamps-lit part:2 share:yes')
    const before = await slack.until(() => messagesIn('C1')[0])
    expect(shownIn(before)).toContain('(part 2 of ')
    await expect.poll(() => house.catalogue.allCopies()).toMatchObject([{ line: 'quotation lamps-lit part:2' }])
    await correct('at dusk', 'occasion')
    await follow()
    const [after] = messagesIn('C1')
    expect(slack.workspace.edits.size).toBe(1)
    expect(shownIn(after)).toContain('(part 2 of ')
  })

  test('that cannot be changed are reported with the reason, and those that wait are tried again', async () => {
    for (const channel of ['C1', 'C2']) await slack.press('quotation lamps-lit share:yes', { channel })
    await expect.poll(() => house.catalogue.allCopies().length).toBe(2)
    await correct('at night')
    slack.trouble('chat.update', { retryAfter: 3 }, { error: 'internal_error' }, { error: 'edit_window_closed' })
    const { done, lost } = await follow()
    expect(done.updated).toBe(1)
    expect(lost).toMatchObject([{ reason: 'This workspace does not let messages so old be changed.' }])
    expect(await shown(`copies ${LAMPS}`)).toContain('does not let messages so old be changed')
  })

  test('and proposals wait for a channel to which Footnote is not invited', async () => {
    await say(`edit ${LAMPS} note:x`, CLEO)
    slack.trouble('chat.postMessage', { error: 'not_in_channel' })
    const { waiting } = await follow()
    expect(waiting).toMatchObject([{ what: 'announced', why: 'Footnote is not in the channel' }])
    expect(bot.notices).toContain('Slack: proposals cannot be posted in CREVIEW: Footnote is not in the channel.')
  })
})
