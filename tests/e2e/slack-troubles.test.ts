import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../commands/index.ts'
import type { Answer } from '../../src/answers/answer.ts'
import { startSlack } from '../../src/surfaces/slack/start.ts'
import { ANSWERS } from '../fixtures/answers.ts'
import { handDesk } from '../fixtures/hand-desk.ts'
import { shownIn, startBot } from '../fixtures/slack/bot.ts'
import { APP_TOKEN, BOT_TOKEN, type SlackServer, signed, startSlackServer } from '../fixtures/slack-server.ts'

const SECRET = 'the minister never said the zebra sentence'
const LINES: Readonly<Record<string, Answer>> = {
  help: ANSWERS['who-said'],
  timeline: ANSWERS.cite,
  [`who-said "${SECRET}"`]: ANSWERS.nothing,
}
const commands = COMMANDS

let slack: SlackServer
beforeEach(async () => {
  slack = await startSlackServer()
})
afterEach(async () => {
  expect(slack.workspace.faults).toEqual([])
  await slack.close()
})

/** A desk that answers only when it is let. */
function slowDesk() {
  const { desk } = handDesk(LINES)
  let open = (): void => {}
  const gate = new Promise<void>(resolve => {
    open = resolve
  })
  let asked = 0
  return {
    desk: {
      ...desk,
      answer: async (request: Parameters<typeof desk.answer>[0]) => {
        asked += 1
        await gate
        return desk.answer(request)
      },
    },
    asked: () => asked,
    open: () => open(),
  }
}

describe('starting', () => {
  const start = (settings: Partial<Parameters<typeof startSlack>[0]['settings']>) =>
    startSlack({
      settings: {
        botToken: BOT_TOKEN,
        apiUrl: slack.apiUrl,
        connection: { mode: 'socket', appToken: APP_TOKEN },
        ...settings,
      },
      desk: handDesk({}).desk,
      commands,
      report: () => 'x',
      tell: () => {},
      now: Date.now,
      id: () => 'id',
    })

  test('a wrong token is one clear line that says which and where to get it', async () => {
    const bot = await start({ botToken: 'xoxb-wrong' }).catch((error: Error) => error)
    expect(bot).toMatchObject({
      code: 'config-fault',
      message: expect.stringMatching(/^Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)\. Copy .*xoxb-\.$/),
    })
    const app = await start({ connection: { mode: 'socket', appToken: 'xapp-wrong' } }).catch((error: Error) => error)
    expect(app).toMatchObject({
      code: 'config-fault',
      message: expect.stringMatching(/^Slack does not accept SLACK_APP_TOKEN/),
    })
  })

  test('a Slack that cannot be reached is one clear line', async () => {
    const fault = await start({ apiUrl: 'http://127.0.0.1:9/api/' }).catch((error: Error) => error)
    expect(fault).toMatchObject({
      code: 'slack-fault',
      message: expect.stringContaining('http://127.0.0.1:9/api/ cannot be reached'),
    })
  })
})

describe('requests that are not Slack’s', () => {
  test.each([
    ['a wrong signature', (body: string) => signed(body, { secret: 'another' })],
    ['an old time', (body: string) => signed(body, { at: Math.floor(Date.now() / 1000) - 600 })],
    ['no signature', () => ({})],
  ])('with %s are turned away and not answered', async (_, headers) => {
    const { desk, requests } = handDesk(LINES)
    const bot = await startBot(slack, { commands }, desk, 'http')
    const body = 'command=%2Ffootnote&text=help'
    const response = await fetch(`http://127.0.0.1:${bot.port}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers(body) },
      body,
    })
    expect(response.status).toBe(401)
    expect(requests).toEqual([])
    await bot.close()
  })
})

describe('the socket', () => {
  test('is opened again after it dropped and after Slack asks for it, and work goes on', async () => {
    const bot = await startBot(slack, { commands }, handDesk(LINES).desk)
    for (const [index, lose] of [slack.drop, slack.refresh].entries()) {
      lose()
      await slack.until(() => slack.connections() === index + 2)
      const { url } = await slack.slash('/footnote', 'help')
      await slack.until(() => slack.answersTo(url)[0])
    }
    expect(bot.notices).toContain('Slack: connected again')
    await bot.close()
  })

  test('dropped in mid-answer loses no acknowledged work, and what Slack sends again is answered once', async () => {
    const slow = slowDesk()
    const bot = await startBot(slack, { commands }, slow.desk)
    const { url } = await slack.slash('/footnote', 'help')
    await slack.mention('<@UBOT> timeline', { id: 'Ev1' })
    slack.drop()
    await slack.until(() => slack.connections() === 2)
    await slack.mention('<@UBOT> timeline', { id: 'Ev1' })
    slow.open()
    await slack.until(() => slack.answersTo(url)[0] && slack.workspace.messages[0])
    await bot.close()
    expect(slack.workspace.messages).toHaveLength(1)
    expect(slack.answersTo(url)).toHaveLength(1)
  })

  test('is tried again for as long as Slack refuses it', async () => {
    const bot = await startBot(slack, { commands }, handDesk(LINES).desk)
    slack.trouble('apps.connections.open', { error: 'internal_error' })
    slack.drop()
    await slack.until(() => slack.connections() === 2)
    expect(bot.notices.join('\n')).toContain('internal_error')
    await bot.close()
  })
})

describe('ending', () => {
  test.each(['socket', 'http'] as const)(
    'in mid-answer (%s) finishes what was acknowledged and takes nothing more',
    async mode => {
      const slow = slowDesk()
      const bot = await startBot(slack, { commands }, slow.desk, mode)
      const { url } = await slack.slash('/footnote', 'help')
      await slack.mention('<@UBOT> timeline')
      await expect.poll(slow.asked).toBe(2)
      let closed = false
      const closing = bot.close().then(() => {
        closed = true
      })
      await expect(slack.slash('/footnote', 'help')).rejects.toThrow()
      expect(closed).toBe(false)
      slow.open()
      await closing
      expect(slack.answersTo(url)).toHaveLength(1)
      expect(slack.workspace.messages).toHaveLength(1)
      expect(slow.asked()).toBe(2)
    },
  )
})

describe('what Slack refuses', () => {
  test('a rate limit is waited for, while other answers go on', async () => {
    const bot = await startBot(slack, { commands }, handDesk(LINES).desk)
    slack.trouble('chat.postMessage', { retryAfter: 1 })
    await slack.mention('<@UBOT> help')
    const { url } = await slack.slash('/footnote', 'timeline')
    await slack.until(() => slack.answersTo(url)[0])
    expect(slack.workspace.messages).toEqual([])
    await slack.until(() => slack.workspace.messages[0])
    await bot.close()
    expect(slack.workspace.messages).toHaveLength(1)
  })

  test('a rate limit that is too long is explained to the asker', async () => {
    const bot = await startBot(slack, { commands }, handDesk(LINES).desk)
    slack.trouble('chat.postMessage', { retryAfter: 120 })
    const { url } = await slack.slash('/footnote', 'help share:yes')
    expect(shownIn(await slack.until(() => slack.answersTo(url)[0]))).toContain('try again in 120 seconds')
    await bot.close()
  })

  test('private answers wait for a rate limit too', async () => {
    const bot = await startBot(slack, { commands }, handDesk(LINES).desk)
    slack.trouble('response_url', { retryAfter: 1 })
    const { url } = await slack.slash('/footnote', 'help')
    await slack.until(() => slack.answersTo(url)[0])
    await bot.close()
    expect(slack.answersTo(url)).toHaveLength(1)
  })

  test('what is our fault gets an apology with the reference that is in the log, and the log has nothing that was asked', async () => {
    const bot = await startBot(slack, { commands }, handDesk(LINES).desk)
    slack.trouble('chat.postMessage', { error: 'fatal_error' })
    const { url } = await slack.slash('/footnote', `who-said "${SECRET}" share:yes`)
    expect(shownIn(await slack.until(() => slack.answersTo(url)[0]))).toContain('reference fault-1')
    slack.trouble('response_url', { retryAfter: 99 }, { retryAfter: 99 })
    await slack.slash('/footnote', `who-said "${SECRET}"`)
    await expect.poll(() => bot.faults.length).toBeGreaterThan(1)
    await bot.close()
    const log = [
      ...bot.faults.map(fault =>
        fault instanceof Error ? `${fault.stack} ${JSON.stringify(fault)} ${String(fault.cause)}` : String(fault),
      ),
      ...bot.notices,
    ].join('\n')
    expect(log).toContain('fatal_error')
    expect(log).not.toMatch(/zebra/)
  })
})

test('a thousand mixed commands: none is lost, none is answered twice', async () => {
  const bot = await startBot(slack, { commands }, handDesk(LINES).desk)
  const urls: string[] = []
  let mentions = 0
  for (let batch = 0; batch < 20; batch += 1) {
    const asked = Array.from({ length: 50 }, async (_, index) => {
      if (index % 5 === 4) {
        mentions += 1
        await slack.mention('<@UBOT> help')
      } else {
        const { url } =
          index % 5 === 3
            ? await slack.press('timeline')
            : await slack.slash('/footnote', index % 2 ? 'help' : 'timeline')
        urls.push(url)
      }
    })
    await Promise.all(asked)
  }
  const isAllThere = () => slack.responses.length >= urls.length && slack.workspace.messages.length >= mentions
  await slack.until(isAllThere, 60_000)
  await bot.close()
  expect(urls.length + mentions).toBe(1000)
  expect(slack.workspace.messages).toHaveLength(mentions)
  expect(slack.responses.map(({ url }) => url).sort()).toEqual(urls.sort())
}, 90_000)
