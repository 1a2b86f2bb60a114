import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PostedCopy } from '../../src/desk/desk.ts'
import { openTestHouse, type TestHouse } from '../fixtures/house.ts'
import { buttonsIn, shownIn, startBot } from '../fixtures/slack/bot.ts'
import { type SlackServer, startSlackServer } from '../fixtures/slack-server.ts'

let house: TestHouse
const posted: PostedCopy[] = []

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe.each(['socket', 'http'] as const)('in %s mode', mode => {
  let slack: SlackServer
  let bot: Awaited<ReturnType<typeof startBot>>

  beforeAll(async () => {
    slack = await startSlackServer()
    const desk = { ...house.desk, posted: async (copy: PostedCopy) => void posted.push(copy) }
    bot = await startBot(slack, house, desk, mode)
  })
  afterAll(async () => {
    await bot.close()
    await slack.close()
  })
  afterEach(() => {
    expect(slack.workspace.faults).toEqual([])
    expect(bot.faults).toEqual([])
    posted.length = 0
  })
  const answerTo = (url: string, nth = 0) => slack.until(() => slack.answersTo(url)[nth])

  describe('slash commands', () => {
    test('are acknowledged without a word and answered to the asker alone', async () => {
      const { acknowledged, url } = await slack.slash('/source', 'bonn-1991')
      expect(acknowledged).toEqual({})
      const answer = await answerTo(url)
      expect(answer).toMatchObject({
        response_type: 'ephemeral',
        replace_original: false,
        unfurl_links: false,
        unfurl_media: false,
      })
      expect(shownIn(answer)).toContain('bonn-1991')
      expect(slack.workspace.messages).toEqual([])
      expect(posted).toEqual([])
    })

    test.each([
      ['/footnote', 'source bonn-1991'],
      ['/acme-source', 'bonn-1991'],
      ['/acme-footnote', '/source bonn-1991'],
      ['/SOURCE', ' bonn-1991 '],
    ])('%s %s asks the same', async (command, text) => {
      const same = await answerTo((await slack.slash('/source', 'bonn-1991')).url)
      expect(await answerTo((await slack.slash(command, text)).url)).toEqual(same)
    })

    test('take quotation marks of every keyboard, and Slack’s own escapes', async () => {
      const plain = await answerTo((await slack.slash('/who-said', '"not one inch"')).url)
      expect(shownIn(plain)).toContain('earliest on record')
      for (const words of ['“not one inch”', '„not one inch“', '«not one inch»', 'not one inch']) {
        expect(shownIn((await answerTo((await slack.slash('/who-said', words)).url))['blocks'])).toBe(
          shownIn(plain['blocks']),
        )
      }
      const escapes = await answerTo((await slack.slash('/who-said', '"a &lt;b&gt; &amp; c we never said"')).url)
      expect(shownIn(escapes['blocks'])).toContain('a <b> & c we never said')
    })

    test('with help say how they are used', async () => {
      const { url } = await slack.slash('/who-said', 'help')
      expect(shownIn(await answerTo(url))).toContain('who-said WORDS')
    })

    test('that are unknown or unclear get a way out, not an error', async () => {
      expect(shownIn(await answerTo((await slack.slash('/footnote', 'sorce bonn-1991')).url))).toContain(
        'Did you mean source?',
      )
      expect(shownIn(await answerTo((await slack.slash('/footnote')).url))).toContain('What can be asked')
      expect(shownIn(await answerTo((await slack.slash('/who-said', '"not one')).url))).toContain('is not closed')
    })
  })

  describe('sharing', () => {
    test('posts the same answer once, says who shared it, records it and takes the private one away', async () => {
      const privately = await answerTo((await slack.slash('/source', 'bonn-1991')).url)
      const share = buttonsIn(privately).find(({ label }) => label === 'Share')
      expect(share?.value).toBe('source bonn-1991 share:yes')
      const { url } = await slack.press(share?.value ?? '', { user: 'U2' })
      expect(await answerTo(url)).toEqual({ delete_original: true })
      const [message] = slack.workspace.messages.splice(0)
      expect(message).toMatchObject({ channel: 'C1', unfurl_links: false })
      expect(JSON.stringify(message)).toContain('Shared by <@U2>')
      expect(message).not.toHaveProperty('thread_ts')
      expect(buttonsIn(message).map(({ label }) => label)).not.toContain('Share')
      expect(posted).toMatchObject([
        { surface: 'slack', team: 'T1', channel: 'C1', message: message?.ts, answer: { line: 'source bonn-1991' } },
      ])
    })

    test('happens once however often the button is pressed, and again where it came to nothing', async () => {
      const press = () => slack.press('source bonn-1991 share:yes', { answer: 'an answer' })
      slack.trouble('chat.postMessage', { error: 'not_in_channel' })
      expect(shownIn(await answerTo((await press()).url))).toContain('/invite @Footnote')
      const presses = await Promise.all([press(), press(), press()])
      await slack.until(() => presses.some(({ url }) => slack.answersTo(url).length > 0))
      await slack.slash('/footnote', 'help share:yes')
      await slack.until(() => slack.workspace.messages.some(message => shownIn(message).includes('What can be asked')))
      expect(slack.workspace.messages.splice(0)).toHaveLength(2)
      await expect.poll(() => posted.length).toBe(2)
    })

    test('in one go with share:yes, in a channel', async () => {
      await slack.slash('/who-said', '"not one inch" share:yes')
      const message = await slack.until(() => slack.workspace.messages.splice(0)[0])
      expect(JSON.stringify(message)).toContain('Shared by <@U1>')
      await expect.poll(() => posted.splice(0)).toHaveLength(1)
    })

    test('goes to the thread from which it was pressed', async () => {
      await slack.press('source bonn-1991 share:yes', { thread: '1699999999.000009' })
      const message = await slack.until(() => slack.workspace.messages.splice(0)[0])
      expect(message['thread_ts']).toBe('1699999999.000009')
      await expect.poll(() => posted.splice(0)).toHaveLength(1)
    })

    test.each([
      ['COUTSIDE', '/invite @Footnote'],
      ['CARCHIVED', 'archived'],
      ['CNOWHERE', '/invite @Footnote'],
    ])('where it cannot post (%s) says what to do and gives the answer privately', async (channel, words) => {
      const { url } = await slack.slash('/source', 'bonn-1991 share:yes', { channel })
      expect(shownIn(await answerTo(url, 0))).toContain(words)
      expect(shownIn(await answerTo(url, 1))).toContain('bonn-1991')
      expect(posted).toEqual([])
    })

    test('does not post what was refused', async () => {
      const { url } = await slack.slash('/footnote', 'sorce bonn-1991 share:yes')
      expect(shownIn(await answerTo(url))).toContain('Did you mean')
      expect(slack.workspace.messages).toEqual([])
    })
  })

  describe('buttons', () => {
    test('carry lines that name entries, never what was asked, and work on a bot that was started anew', async () => {
      const asked = 'that there would be no extension of not one inch'
      const answer = await answerTo((await slack.slash('/who-said', `"${asked}"`)).url)
      for (const { value } of buttonsIn(answer)) expect(value).not.toContain(asked)
      const refused = await answerTo((await slack.slash('/footnote', `who-sad "${asked}"`)).url)
      const [again] = buttonsIn(refused)
      expect(again?.value).toMatch(/^held:/)
      expect(shownIn(await answerTo((await slack.press(again?.value ?? '')).url))).toContain(asked)

      const found = await answerTo((await slack.slash('/who-said', '"not one inch"')).url)
      const second = await startSlackServer()
      const anew = await startBot(second, house, house.desk)
      for (const { value } of buttonsIn(found)) {
        const { url } = await second.press(value)
        const shown = shownIn(await second.until(() => second.answersTo(url)[0] ?? second.workspace.messages[0]))
        expect(shown, value).not.toContain('no longer kept')
      }
      const { url } = await second.press('held:id99')
      expect(shownIn(await second.until(() => second.answersTo(url)[0]))).toContain('Please ask again')
      await anew.close()
      await second.close()
    })

    test('More goes through all the parts of the very same answer', async () => {
      let answer = await answerTo((await slack.slash('/who-said', '"never promised not to expand"')).url)
      const asked = await house.ask('who-said "never promised not to expand"')
      let shown = shownIn(answer['blocks'])
      for (;;) {
        const more = buttonsIn(answer).find(({ label }) => label.startsWith('More'))
        if (!more) break
        answer = await answerTo((await slack.press(more.value)).url)
        shown += shownIn(answer['blocks'])
      }
      expect(shown).toMatch(/\(part (\d+) of \1\)/)
      for (const block of asked.blocks)
        if (block.block === 'heading')
          expect(shown).toContain(block.text.map(span => ('text' in span ? span.text : '')).join(''))
    })

    test('of a shared message answer whoever presses them, privately', async () => {
      const { url } = await slack.press('source bonn-1991', { user: 'U7', of: { ts: '1.2', thread_ts: '1.1' } })
      expect(await answerTo(url)).toMatchObject({ response_type: 'ephemeral', thread_ts: '1.1' })
      expect(slack.workspace.messages).toEqual([])
    })
  })

  describe('mentions', () => {
    test('are answered for all to see, in a thread under the question, and recorded', async () => {
      await slack.mention('<@UBOT> who-said “not one inch”', { ts: '1699999999.000100' })
      const message = await slack.until(() => slack.workspace.messages.splice(0)[0])
      expect(message).toMatchObject({ channel: 'C1', thread_ts: '1699999999.000100' })
      expect(shownIn(message)).toContain('earliest on record')
      await expect
        .poll(() => posted)
        .toMatchObject([{ channel: 'C1', message: message.ts, answer: { line: expect.stringMatching(/^quotation /) } }])
    })

    test('in a thread are answered in that thread', async () => {
      await slack.mention('hello <@UBOT> source *bonn-1991*'.replace(/\*/g, ''), { thread: '1699999999.000200' })
      expect((await slack.until(() => slack.workspace.messages.splice(0)[0]))['thread_ts']).toBe('1699999999.000200')
    })

    test('are answered once however often Slack sends them', async () => {
      await Promise.all([1, 2, 3].map(() => slack.mention('<@UBOT> help', { id: 'EvTwice' })))
      await slack.mention('<@UBOT> validate lamps', { id: 'EvLast' })
      const words = ['What can be asked', 'lamps is no name of an entry']
      await slack.until(() => words.every(each => slack.workspace.messages.some(one => shownIn(one).includes(each))))
      expect(slack.workspace.messages.splice(0)).toHaveLength(2)
    })

    test('about the asker are answered to the asker alone', async () => {
      await slack.mention('<@UBOT> privacy', { user: 'U7', thread: '1699999999.000200' })
      const whisper = await slack.until(() => slack.workspace.whispers.splice(0)[0])
      expect(shownIn(whisper)).toContain('and how to erase it')
      expect(whisper).toMatchObject({ channel: 'C1', user: 'U7', thread_ts: '1699999999.000200' })
      expect(slack.workspace.messages).toEqual([])
    })

    test('of nothing are answered with help, of bots not at all', async () => {
      await slack.event({
        type: 'app_mention',
        user: 'U9',
        bot_id: 'B9',
        channel: 'C1',
        text: '<@UBOT> help',
        ts: '1.1',
        event_ts: '1.1',
      })
      await slack.mention('<@UBOT>')
      expect(shownIn(await slack.until(() => slack.workspace.messages.splice(0)[0]))).toContain('What can be asked')
      expect(slack.workspace.messages).toEqual([])
    })

    test('where it cannot post are explained to the asker in their own conversation', async () => {
      await slack.mention('<@UBOT> source bonn-1991', { channel: 'CARCHIVED', user: 'U5' })
      const message = await slack.until(() => slack.workspace.messages.splice(0)[0])
      expect(message.channel).toBe('U5')
      expect(shownIn(message)).toContain('archived')
    })
  })

  describe('message shortcuts', () => {
    test('look up the words of a message', async () => {
      const { url } = await slack.messageShortcut('who_said_this', {
        text: 'As Baker put it: “not one inch” was the word.',
        thread_ts: '1.1',
      })
      const answer = await answerTo(url)
      expect(answer).toMatchObject({ response_type: 'ephemeral', thread_ts: '1.1' })
      expect(shownIn(answer)).toContain('earliest on record')
    })

    test('check the quotations of a message, each by itself and with whose words they are', async () => {
      const text = 'He said “not one inch eastward” and later “we will bury the western alliance tomorrow”.'
      const answer = await answerTo((await slack.messageShortcut('check_quotes', { text })).url)
      const shown = shownIn(answer)
      expect(shown).toContain('2 quotations: ')
      expect(shown.indexOf('“not one inch eastward”')).toBeLessThan(
        shown.indexOf('“we will bury the western alliance tomorrow”'),
      )
      expect(buttonsIn(answer).map(({ value }) => value)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^quotation /)]),
      )
    })

    test('say so where there is nothing to look up', async () => {
      expect(
        shownIn(await answerTo((await slack.messageShortcut('check_quotes', { text: 'No quotation here.' })).url)),
      ).toContain('No quotations in this text')
      expect(shownIn(await answerTo((await slack.messageShortcut('who_said_this', { text: '' })).url))).toContain(
        'no words',
      )
    })
  })

  describe('forms and windows', () => {
    test('a command without what it needs opens its form, which answers in the channel it came from', async () => {
      const { url } = await slack.slash('/source')
      const view = await slack.until(() =>
        [...slack.workspace.views.values()].find(open => open['callback_id'] === 'form:source'),
      )
      const acknowledged = await slack.submit(view, {
        name: { field: { type: 'external_select', selected_option: { value: 'bonn-1991' } } },
      })
      expect(acknowledged).toEqual({})
      expect(shownIn(await answerTo(url))).toContain('bonn-1991')
    })

    test('menus are useful from the first character, and before it', async () => {
      const view = { callback_id: 'form:source' }
      const all = (await slack.options('field', '', view, 'name'))['options'] as unknown[]
      expect(all.length).toBeGreaterThan(20)
      const some = (await slack.options('field', 'bonn', view, 'name'))['options'] as { value: string }[]
      expect(some.map(({ value }) => value)).toContain('bonn-1991')
      const groups = (await slack.options('pick', 'james baker'))['option_groups'] as {
        label: { text: string }
        options: { value: string }[]
      }[]
      expect(groups.flatMap(({ options }) => options.map(({ value }) => value))).toContain('person james-baker')
    })

    test('the global shortcut opens a search that shows what was chosen, and goes on from there', async () => {
      await slack.globalShortcut('search')
      const view = await slack.until(() =>
        [...slack.workspace.views.values()].find(open => open['callback_id'] === 'search'),
      )
      const found = (words: string) =>
        [...slack.workspace.views.values()].find(open => open['id'] === view['id'] && shownIn(open).includes(words))
      await slack.act(view, {
        type: 'external_select',
        action_id: 'pick',
        selected_option: { value: 'source bonn-1991' },
      })
      const shown = await slack.until(() => found('source bonn-1991 share:yes'))
      const cite = buttonsIn(shown).find(({ value }) => value.startsWith('cite '))
      await slack.act(shown, { type: 'button', action_id: 'line:1', value: cite?.value })
      await slack.until(() => found('/footnote cite source/bonn-1991'))
    })

    test('App Home has a search, the record and help, and opens answers in a window', async () => {
      await slack.openHome('U3')
      const home = await slack.until(() => slack.workspace.homes.get('U3'))
      const shown = shownIn(home)
      for (const words of ['Quotations', 'Latest corrections', 'What can be asked']) expect(shown).toContain(words)
      expect(JSON.stringify(home)).toContain('"min_query_length":0')
      await slack.act({ ...home, id: 'VHOME' }, { type: 'button', action_id: 'line:words', value: 'who-said' })
      const form = await slack.until(() =>
        [...slack.workspace.views.values()].find(open => open['callback_id'] === 'form:who-said'),
      )
      const acknowledged = await slack.submit(form, {
        words: { field: { value: 'not one inch' } },
        speaker: { field: { selected_option: null } },
      })
      expect(acknowledged['response_action']).toBe('update')
      await slack.until(() => shownIn(slack.workspace.views.get(String(form['id']))).includes('earliest on record'))
    })

    test('a form that took too long is explained', async () => {
      const { url } = await slack.slash('/source', '', { expired: true })
      expect(shownIn(await answerTo(url))).toContain('took too long')
    })
  })
})
