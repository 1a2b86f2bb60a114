import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answered, until } from '../fixtures/discord/bot.ts'
import { opened } from '../fixtures/discord/forms.ts'
import type { Shown } from '../fixtures/discord/interactions.ts'
import { pressOn, read, wordsIn } from '../fixtures/discord/newsroom.ts'
import { type DiscordServer, startDiscordServer } from '../fixtures/discord-server.ts'
import { INVENTED } from '../fixtures/house.ts'
import { buttonsIn, shownIn } from '../fixtures/slack/bot.ts'
import { filled, standingIn } from '../fixtures/slack/filled.ts'
import { startProcess } from '../fixtures/slack/process.ts'
import { type SlackServer, startSlackServer } from '../fixtures/slack-server.ts'

// One process that starts and serves both; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const PATIENCE = 30_000

/** Three people: Cleo contributes, Mira moderates, and Remy reads. Cleo and Mira are on both platforms. */
const ON_SLACK = { mira: 'U1', cleo: 'U2', remy: 'U3' }
const CLEO = { who: 'cleo' } as const
const MIRA = { who: 'mira' } as const
const REMY = { who: 'bram' } as const

const BOATS = 'We shall count every boat home'
const LAMPS = 'Not one lamp shall go dark'

let slack: SlackServer
let discord: DiscordServer
let footnote: ReturnType<typeof startProcess>

beforeEach(async () => {
  slack = await startSlackServer()
  discord = await startDiscordServer()
  const { server, roles, channels } = discord.world
  footnote = startProcess(slack, {
    data: INVENTED,
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      HOME_TEAMS: `slack:T1,discord:${server}`,
      MODERATORS: `slack:${ON_SLACK.mira},discord:role:${roles.moderators}`,
      CONTRIBUTORS: `slack:${ON_SLACK.cleo},discord:role:${roles.contributors}`,
      REVIEW_CHANNELS: `slack:T1/CREVIEW,discord:${server}/${channels.review.id}`,
    },
  })
  await slack.until(() => slack.connected(), PATIENCE)
  await until(() => footnote.said().includes('connected as footnote, in 1 servers'))
})
afterEach(async () => {
  footnote.kill('SIGTERM')
  const { code, said } = await footnote.ended
  footnote.remove()
  await slack.close()
  await discord.stop()
  expect(slack.workspace.faults, 'bodies that Slack would not take').toEqual([])
  expect(discord.refused, 'bodies that Discord would not take').toEqual([])
  expect(said).not.toContain('reference')
  expect(code).toBe(0)
})

const answerTo = ({ url }: { readonly url: string }) => slack.until(() => slack.answersTo(url)[0], PATIENCE)
const onSlack = async (line: string, user: string) =>
  shownIn(await answerTo(await slack.slash('/footnote', line, { user })))
const inSlack = (channel: string, words: string) =>
  slack.until(
    () => slack.workspace.messages.find(message => message.channel === channel && shownIn(message).includes(words)),
    PATIENCE,
  )
const slackWindow = (words: string) =>
  slack.until(() => [...slack.workspace.views.values()].find(view => shownIn(view).includes(words)), PATIENCE)

/** The message of a channel on Discord that shows all these words. */
async function inDiscord(channel: 'general' | 'review', ...words: readonly string[]): Promise<Shown> {
  const find = () =>
    discord.posted.find(
      post => post.channel === discord.world.channels[channel].id && words.every(each => wordsIn(post).includes(each)),
    )
  await until(() => find() !== undefined)
  return find() as Shown
}

test('what one proposes and another accepts is found on both platforms, and a correction reaches both pinned copies', async () => {
  // Cleo reads something on Slack and proposes it.
  const text = `She told the Lamp Board: “${BOATS}”.`
  const shortcut = await slack.messageShortcut('propose', { text, ts: '1699999999.000300' }, { user: ON_SLACK.cleo })
  const form = await slackWindow('New quotation')
  expect(standingIn(form)).toMatchObject({ text: BOATS, seen: expect.stringContaining('p1699999999000300') })
  const rest = { speaker: 'person/ada-quill', source: 'lamp-minutes-1931', language: 'en', locator: 'p. 2' }
  await slack.submit(form, filled(form, { ...rest, rendering: 'direct', grade: 'primary' }), ON_SLACK.cleo)
  const sent = shownIn(await answerTo(shortcut))
  expect(sent).toContain('waiting for review')
  const [entry = ''] = /quotation\/[a-z0-9-]+/.exec(sent) ?? []

  // Mira accepts it on Discord. It is in the record there and here, and the review channels say so.
  const proposal = await inDiscord('review', BOATS)
  await inSlack('CREVIEW', BOATS)
  expect(await read(pressOn(discord, proposal, /Accept/, { ...MIRA, where: 'review' }))).toContain(', accepted')
  expect(await onSlack(`who-said "${BOATS}"`, ON_SLACK.remy)).toContain('Ada Quill')
  expect(await read(discord.slash('who-said', { words: BOATS }, REMY))).toContain('Ada Quill')
  expect(buttonsIn(await inSlack('CREVIEW', ', accepted')).map(({ label }) => label)).toEqual(['History'])
  await inDiscord('review', BOATS, ', accepted')
  await inSlack(ON_SLACK.cleo, 'Your proposal was accepted')

  // She pins it on both.
  expect(await onSlack(`pin ${entry.replace('/', ' ')}`, ON_SLACK.mira)).toContain('pinned')
  const asked = await answered(discord.slash('quotation', { name: entry.replace('quotation/', '') }, MIRA))
  expect(await read(pressOn(discord, asked, /^Pin$/, MIRA))).toContain('follows the record')
  const [onSlackPin = ''] = slack.workspace.pins
  const [onDiscordPin = ''] = discord.pins

  // Cleo finds the page wrong and says so on Discord; Mira accepts that on Slack.
  const change = await opened(discord.slash('edit', { entry, change: 'locator' }, CLEO))
  expect(change.values['locator']).toBe('p. 2')
  const corrected = { locator: 'p. 3', nature: ['correction'], summary: 'It is on page 3.' }
  expect(await read(discord.submit(change.id, corrected, CLEO))).toContain('waiting for review')
  const inReview = await inSlack('CREVIEW', 'It is on page 3.')
  const accept = buttonsIn(inReview).find(({ label }) => label === 'Accept')
  const place = { user: ON_SLACK.mira, of: inReview, channel: 'CREVIEW' }
  expect(shownIn(await answerTo(await slack.press(accept?.value ?? '', place)))).toContain(', accepted')

  // Both pinned copies carry the correction, and a reply below each that calls nobody.
  const pinnedOnSlack = await inSlack('C1', 'Corrected ')
  const pinnedOnDiscord = await inDiscord('general', 'Corrected ')
  expect(`C1/${pinnedOnSlack.ts}`).toBe(onSlackPin)
  expect(pinnedOnDiscord.id).toBe(onDiscordPin)
  const note = /Corrected \d+ \w+ \d{4}: It is on page 3\./
  for (const words of [shownIn(pinnedOnSlack), wordsIn(pinnedOnDiscord)]) {
    expect(words).toMatch(note)
    expect(words).toContain('p. 3')
  }
  const replyOnSlack = await inSlack('C1', 'The answer above has changed')
  expect(replyOnSlack['thread_ts']).toBe(pinnedOnSlack.ts)
  expect(JSON.stringify(replyOnSlack)).not.toMatch(/"type":"(?:user|usergroup|broadcast)"|<[@!]/)
  await inDiscord('general', 'The answer above has changed')
  const reply = discord.posted.find(({ replyTo }) => replyTo === onDiscordPin)
  expect(wordsIn(reply)).toContain('It is on page 3.')
  const call = discord.calls.find(({ body }) => JSON.stringify(body)?.includes('message_reference'))
  expect(call?.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } })
  expect(slack.workspace.edits.get(onSlackPin)).toBe(1)
  expect(discord.edits.get(onDiscordPin)).toBe(1)

  // The other way round: proposed from a message on Discord, accepted on Slack, found on both.
  const menu = await opened(discord.menu('Propose for the record', `In the minutes: “${LAMPS}”.`, CLEO))
  expect(menu.values['text']).toBe(LAMPS)
  const firstFive = { text: LAMPS, speaker: 'ada-quill', source: 'lamp-minutes-1931', language: 'en' }
  const card = await answered(discord.submit(menu.id, { ...firstFive, rendering: ['direct'] }, CLEO))
  const more = await opened(pressOn(discord, card, /Go on/, CLEO))
  const ready = await answered(discord.submit(more.id, { grade: ['primary'] }, CLEO, card))
  const [, revision = ''] = /\b(r\d+)\b/.exec(await read(pressOn(discord, ready, /Send it/, CLEO))) ?? []
  expect(await onSlack(`review ${revision} decision:accept`, ON_SLACK.mira)).toContain(', accepted')
  expect(await read(discord.slash('who-said', { words: LAMPS }, REMY))).toContain('Ada Quill')
  expect(await onSlack(`who-said "${LAMPS}"`, ON_SLACK.remy)).toContain('Ada Quill')
  await inDiscord('review', LAMPS, ', accepted')
})
