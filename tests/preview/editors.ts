import { answered } from '../fixtures/discord/bot.ts'
import { wordsIn } from '../fixtures/discord/newsroom.ts'
import { buttonsIn } from '../fixtures/slack/bot.ts'
import { filled } from '../fixtures/slack/filled.ts'
import { createAlbum } from './album.ts'
import { ON_SLACK, openBothPlatforms } from './both-platforms.ts'
import { createHands, wordsOfMessage, wordsOfWindow } from './hands.ts'
import { list } from './html.ts'

/**
 * A day of three editors on Slack and Discord, for the pictures of docs/editors.md: writes a page for each picture, and what was done
 * and shown as a transcript: npx tsx tests/preview/editors.ts FOLDER
 */
const folder = process.argv[2]
if (folder === undefined) throw new Error('Say in which folder the pages are to be written.')

const rooms = await openBothPlatforms()
const { slack, discord, follow } = rooms
const { people, channels } = discord.world
const { say, press, windowWith, inSlack, inDiscord, pressed, formOf } = createHands(rooms)
const { cleo, mira, remy } = ON_SLACK
const CLEO = { who: 'cleo' } as const
const MIRA = { who: 'mira' } as const
const OLGA = { who: 'olga' } as const
const REMY = { who: 'bram' } as const
const album = createAlbum(folder, {
  slack: { [mira]: 'Mira', [cleo]: 'Cleo', [remy]: 'Remy' },
  discord: new Map([
    [people.cleo.id, 'Cleo'],
    [people.mira.id, 'Mira'],
  ]),
})
const { tell, picture } = album
const PRIVATE = { note: 'Only you can see this' }
const revisionIn = (words: string) => /\br\d+\b/.exec(words)?.[0] ?? ''

// Cleo finds something on Slack, and something else on Discord.
const BOATS = 'We shall count every boat home'
const shortcut = { text: `From the minutes, Mrs Quill: “${BOATS}”.`, ts: '1699999999.000300' }
await slack.messageShortcut('propose', shortcut, { user: cleo })
const form = await windowWith('New quotation')
const offered = await slack.options('field', 'quill', form, 'speaker')
const open = { block: 'speaker', typed: 'quill', options: list(offered['options']) }
const menu = await formOf(discord.menu('Propose for the record', 'He said: “The oil is not for sale”.', CLEO))
tell(
  'Cleo, Slack: in the menu of a message, “Propose for the record”',
  'The form “New quotation” opens with its words and its link.',
)
picture(
  'propose',
  'Proposing for the record what somebody posted.',
  album.slackWindow('the form, while a name is typed', form, { open }),
  album.discordForm('the form of the same command', menu),
)

// Something is wrong at first.
const right = {
  ...{ speaker: 'person/ada-quill', source: 'lamp-minutes-1931', language: 'en', rendering: 'direct' },
  ...{ grade: 'primary', locator: 'p. 2', date: '1931-03-02', recipient: 'the Lamp Board' },
  ...{ occasion: 'Third sitting of the Lamp Board', seen: 'https://harbour.example/minutes/1931-03-02' },
}
const wrong = { ...right, speaker: 'person/ada-quil', date: 'in March 1931' }
const refusal = await slack.submit(form, filled(form, wrong), cleo)
const errors = refusal['errors'] as Readonly<Record<string, string>>
const values = { text: 'The oil is not for sale', speaker: 'ada-quil', source: 'lamp-minutes-1931', language: 'en' }
const card = await answered(discord.submit(menu.custom_id, { ...values, rendering: ['direct'] }, CLEO))
tell('Cleo, Slack: submits it with a misspelt name and a date in words', Object.values(errors).join('\n'))
picture(
  'wrong',
  'What is wrong is said at its field, and nothing typed is lost.',
  album.slackWindow('the form, after it was submitted', form, { errors, typed: wrong }),
  album.discord('what was filled in, before it is sent', [card, PRIVATE]),
)

// It is sent, and stands in both review channels.
await slack.submit(form, filled(form, right), cleo)
const twin = await windowWith('This may be in the record already')
picture('like', 'Something like it is in the record already.', album.slackWindow('a window above the form', twin))
tell('Cleo, Slack: mends both, puts the page of the minutes under “Read at”, and submits', wordsOfWindow(twin), 4)
const another = buttonsIn(twin).find(({ label }) => label === 'It is another one')
await slack.act(twin, { type: 'button', action_id: 'line:0', value: another?.value }, cleo)
const proposed = wordsOfWindow(await windowWith('waiting for review'))
const entry = /quotation\/[a-z0-9-]+/.exec(proposed)?.[0] ?? ''
const slug = entry.replace('quotation/', '')
tell('Cleo, Slack: “It is another one”', proposed, 4)
await follow()
const review = channels.review.id
picture(
  'review',
  'A proposal in the review channels.',
  album.slack('#review', inSlack('CREVIEW')),
  album.discord('#review', [inDiscord(review)[0]]),
)

// Mira asks from Discord, Cleo answers from Slack.
const atReview = { ...MIRA, where: 'review' } as const
const [proposal] = inDiscord(review)
if (!proposal) throw new Error('nothing in the review channel')
const question = await formOf(pressed(proposal, /Ask/, atReview))
await answered(discord.submit(question.custom_id, { comment: 'Was it at the third sitting?' }, atReview, proposal))
await follow()
const [asked] = inSlack(cleo)
tell('Mira, Discord: presses “Ask” and writes “Was it at the third sitting?”')
tell('Cleo, Slack: is told in a direct message', wordsOfMessage(asked))
picture(
  'ask',
  'A question about a proposal, and how it reaches who proposed it.',
  album.discordForm('what Ask opens', question),
  album.slack('a direct message to Cleo', [asked]),
)
const answer = await say(`review ${revisionIn(proposed)} decision:ask comment:"The minutes say so."`, cleo)
tell('Cleo, Slack: answers “The minutes say so.”', wordsOfMessage(answer), 2)

// Mira accepts on Discord; Remy finds it on Slack.
const accepted = await answered(pressed(proposal, /Accept/, atReview))
tell('Mira, Discord: presses “Accept”', wordsIn(accepted), 3)
await follow()
const found = await say(`who-said "${BOATS}"`, remy)
const foundThere = await answered(discord.slash('who-said', { words: BOATS }, REMY))
tell(`Remy, Slack: /footnote who-said "${BOATS}"`, wordsOfMessage(found))
tell(`Remy, Discord: /who-said words: ${BOATS}`, wordsIn(foundThere))
picture(
  'found',
  'A moment after it was accepted on Discord.',
  album.slack('Remy asks', [found]),
  album.discord('the proposal in #review now', [inDiscord(review)[0]]),
)

// It is pinned on both, and put on a board on both.
const pin = await press(await say(`quotation ${slug}`, mira), 'Pin', mira)
tell('Mira, Slack: asks for it and presses “Pin”', wordsOfMessage(pin))
const shown = await answered(discord.slash('quotation', { name: slug }, MIRA))
tell('Mira, Discord: the same', wordsIn(await answered(pressed(shown, /^Pin$/, MIRA))))
const [firstPin] = discord.pins
for (const each of [entry, 'claim/nine-lamps-promised']) {
  await say(`track ${each}`, mira, 'C2')
  await answered(discord.slash('track', { entry: each }, MIRA))
}
// Somebody deletes a copy that was shared on Discord.
const before = new Set(discord.posted.map(({ id }) => id))
await answered(pressed(shown, /^Share$/, MIRA))
const shared = discord.posted.find(({ id }) => !before.has(id))
if (shared) discord.remove(shared.id)

// Two begin to edit; one is faster.
await slack.slash('/footnote', `edit ${entry}`, { user: cleo })
const slower = await windowWith('Edit quotation')
const faster = await formOf(discord.slash('edit', { entry, change: 'occasion' }, CLEO))
const slowest = await formOf(discord.slash('edit', { entry, change: 'occasion' }, OLGA))
picture(
  'edit',
  'Changing an entry.',
  album.slackWindow('the whole entry', slower),
  album.discordForm(`one field: /edit entry:${entry} change:occasion`, faster),
)
const summary = 'The minutes were misread: it was the fourth sitting.'
const correction = { occasion: 'Fourth sitting of the Lamp Board', nature: ['correction'], summary }
const corrected = wordsIn(await answered(discord.submit(faster.custom_id, correction, CLEO)))
tell(`Cleo, Discord: /edit entry: ${entry} change: occasion, as a correction: “${summary}”`, corrected, 6)
await follow()
const [change] = inSlack('CREVIEW', summary)
if (!change) throw new Error('no correction in the review channel')
picture(
  'difference',
  'A correction in the review channels: what changes, word by word.',
  album.slack('#review', [change]),
  album.discord('#review', [inDiscord(review, summary)[0]]),
)
tell('Mira, Slack: presses “Accept”', wordsOfMessage(await press(change, 'Accept', mira, change)), 3)
await follow()

const isPin = (message: { readonly ts: string }) => slack.workspace.pins.has(`C1/${message.ts}`)
const pinned = inSlack('C1').find(isPin)
const replies = inSlack('C1').filter(message => message['thread_ts'] === pinned?.ts)
const copy = discord.posted.find(({ id }) => id === firstPin)
const reply = discord.posted.find(({ replyTo }) => replyTo === copy?.id)
tell('In the channel on Slack, the pinned message', wordsOfMessage(pinned), 4)
tell('below it, in its thread', wordsOfMessage(replies[0]))
tell('In the channel on Discord, the pinned message', wordsIn(copy), 4)
tell('below it, as a reply that calls nobody', wordsIn(reply))
picture(
  'pinned',
  'The pinned copies after the correction, each with a reply that calls nobody.',
  album.slack('in the channel', [pinned, ...replies], ['Pinned', 'in its thread']),
  album.discord('in the channel', [copy, { pinned: true }], [reply, { replyTo: 'Footnote: the pinned answer' }]),
)

// The others come too late.
const late = { occasion: 'Third sitting', summary: 'Shorter.' }
await slack.submit(slower, filled(slower, late), cleo)
const above = await windowWith('The record has changed meanwhile')
const lateToo = { occasion: 'The third sitting', nature: ['update'], summary: 'Shorter.' }
const stale = await answered(discord.submit(slowest.custom_id, lateToo, OLGA))
tell('Cleo, Slack: submits another change that was begun before', wordsOfWindow(above))
picture(
  'meanwhile',
  'The record was changed while a form was open: nothing is overwritten unseen.',
  album.slackWindow('a window above the form', above),
  album.discord('in place of the form', [stale, PRIVATE]),
)

const [board] = inSlack('C2')
const boardThere = inDiscord(channels.general.id, 'On this board')[0]
tell('The board on Discord', wordsIn(boardThere))
picture(
  'board',
  'The board of a channel.',
  album.slack('pinned in the channel', [board]),
  album.discord('in the channel', [boardThere, { pinned: true }]),
)
const report = await say(`copies ${entry}`, mira)
const reportThere = await answered(discord.slash('copies', { entry }, MIRA))
tell(`Mira, Slack: /footnote copies ${entry}`, wordsOfMessage(report), 20)
picture(
  'copies',
  'Where an entry is standing, and what could not be reached.',
  album.slack('Mira asks', [report]),
  album.discord('Mira asks', [reportThere, PRIVATE]),
)

// Something is withdrawn.
const CLAIM = 'claim/nine-lamps-promised'
await say('pin claim nine-lamps-promised', mira, 'C2')
await answered(discord.slash('pin', { line: 'claim nine-lamps-promised' }, MIRA))
const reason = 'The minutes turned out to be a forgery.'
const withdrawal = wordsOfMessage(await say(`withdraw ${CLAIM} reason:"${reason}"`, cleo))
tell(`Cleo, Slack: /footnote withdraw ${CLAIM} reason:"${reason}"`, withdrawal, 3)
const [revision, decision] = [revisionIn(withdrawal), 'accept']
tell('Mira, Discord: accepts it', wordsIn(await answered(discord.slash('review', { revision, decision }, MIRA))), 2)
await follow()
const isNotice = (words: string) => words.startsWith('Withdrawn: ')
const notice = inDiscord(channels.general.id).find(post => isNotice(wordsIn(post)))
const notices = inSlack('C2').filter(post => isNotice(wordsOfMessage(post)))
tell('The pinned message on Discord', wordsIn(notice))
picture(
  'withdrawn',
  'Where an entry was withdrawn, a notice stands, not a hole.',
  album.slack('pinned in the channel', notices),
  album.discord('in the channel', [notice, { pinned: true }]),
)
const after = 'It is no forgery after all.'
const back = await say(`review ${revision} decision:reject comment:"${after}"`, mira)
tell(`Mira, Slack: /footnote review ${revision} decision:reject comment:"${after}"`, wordsOfMessage(back), 1)
await follow()
tell('The pinned message on Discord', wordsIn(discord.posted.find(({ id }) => id === notice?.id)), 3)
tell('Cleo, Slack: /footnote privacy', wordsOfMessage(await say('privacy', cleo)), 8)

album.close()
const faults = rooms.faults()
await rooms.close()
if (faults.length > 0) throw new Error(`Not all of it went well: ${JSON.stringify(faults)}`)
