import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLedger } from '../../src/ledger/sqlite.ts'
import { INVENTED } from '../fixtures/house.ts'
import { buttonsIn, shownIn } from '../fixtures/slack/bot.ts'
import { startProcess } from '../fixtures/slack/process.ts'
import { type SlackServer, startSlackServer } from '../fixtures/slack-server.ts'

let slack: SlackServer
const options = { data: INVENTED }

beforeEach(async () => {
  slack = await startSlackServer()
})
afterEach(async () => {
  expect(slack.workspace.faults).toEqual([])
  await slack.close()
})

test('the program connects, answers, and ends on SIGTERM after what it acknowledged', async () => {
  const bot = startProcess(slack, options)
  await slack.until(() => slack.connected())
  slack.trouble('response_url', { slow: 300 })
  const { url } = await slack.slash('/help')
  bot.kill('SIGTERM')
  expect(await bot.ended).toMatchObject({ code: 0, signal: null })
  expect(shownIn(slack.answersTo(url)[0])).toContain('What can be asked')
  expect(bot.said()).toContain('Slack: connected as footnote in The Newsroom')
  bot.remove()
}, 30_000)

test('kill -9 loses no shared copy that was recorded, and its buttons work for the next process', async () => {
  const first = startProcess(slack, options)
  await slack.until(() => slack.connected())
  await slack.mention('<@UBOT> timeline')
  const message = await slack.until(() => slack.workspace.messages[0])
  const recorded = () => copiesIn(first.folder)
  await expect
    .poll(recorded, { timeout: 5000 })
    .toEqual([{ surface: 'slack', team: 'T1', channel: 'C1', message: message.ts }])
  first.kill('SIGKILL')
  await first.ended
  const second = startProcess(slack, { ...options, folder: first.folder })
  await slack.until(() => slack.connections() === 2)
  const [button] = buttonsIn(message)
  const { url } = await slack.press(button?.value ?? 'help', { of: message })
  await slack.until(() => slack.answersTo(url)[0])
  second.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
  expect(await recorded()).toHaveLength(1)
  first.remove()
}, 30_000)

test('a correction follows into a pinned copy, although the program is killed while it changes it', async () => {
  const newsroom = {
    ...{ HOME_TEAMS: 'slack:T1', MODERATORS: 'slack:U1', CONTRIBUTORS: 'slack:U2' },
    REVIEW_CHANNELS: 'slack:T1/CREVIEW',
  }
  const first = startProcess(slack, { ...options, env: newsroom })
  await slack.until(() => slack.connected())
  const messageIn = (channel: string) => slack.workspace.messages.find(message => message.channel === channel)
  const { url } = await slack.slash('/footnote', 'pin quotation lamps-lit')
  await slack.until(() => slack.answersTo(url)[0])
  const line = 'edit quotation/lamps-lit note:"At dusk." nature:correction summary:"It was at dusk."'
  await slack.slash('/footnote', line, { user: 'U2' })
  const proposal = await slack.until(() => messageIn('CREVIEW'))
  slack.trouble('chat.update', { slow: 60_000 })
  const accept = buttonsIn(proposal).find(({ label }) => label === 'Accept')
  const { url: accepted } = await slack.press(accept?.value ?? '', { of: proposal, channel: 'CREVIEW' })
  await slack.until(() => slack.answersTo(accepted)[0])
  await expect.poll(() => changing(first.folder), { timeout: 5000 }).toBe(true)
  first.kill('SIGKILL')
  await first.ended
  const second = startProcess(slack, { ...options, env: newsroom, folder: first.folder })
  const shows = (words: string) => slack.workspace.messages.filter(message => shownIn(message).includes(words)).length
  await slack.until(() => shows('Corrected') === 2 && shows('accepted') === 2 && shows('has changed') === 1, 20_000)
  second.kill('SIGTERM')
  expect((await second.ended).code).toBe(0)
  first.remove()
}, 60_000)

test('a wrong token ends it with one line, and contradictory settings with all of them', async () => {
  const wrong = startProcess(slack, { ...options, env: { SLACK_BOT_TOKEN: 'xoxb-wrong' } })
  const { code, said } = await wrong.ended
  expect(code).toBe(78)
  expect(said.trim().split('\n').at(-1)).toMatch(/^Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)/)
  expect(said).not.toContain('    at ')
  const contradictory = startProcess(slack, { ...options, env: { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: '' } })
  const all = await contradictory.ended
  expect(all.code).toBe(78)
  for (const name of ['SLACK_BOT_TOKEN is missing', 'contradict each other', 'PORT is missing'])
    expect(all.said).toContain(name)
  wrong.remove()
  contradictory.remove()
}, 30_000)

/** Whether the ledger of a folder says that a copy is being changed. */
async function changing(folder: string): Promise<boolean> {
  const ledger = openLedger(join(folder, 'ledger.db'), { readOnly: true })
  const postings = await ledger.read(0)
  await ledger.close()
  return postings.at(-1)?.event.type === 'copy-changing'
}

/** The copies that the ledger of a folder knows of. */
async function copiesIn(folder: string) {
  const ledger = openLedger(join(folder, 'ledger.db'), { readOnly: true })
  const postings = await ledger.read(0)
  await ledger.close()
  return postings.flatMap(({ event }) => (event.type === 'copy-posted' ? [event.copy] : []))
}
