import type { App } from '@slack/bolt'
import { createSeen } from '../seen.ts'
import { ask } from '../surface.ts'
import { homeView } from './home.ts'
import { saidTo } from './incoming.ts'
import type { Office } from './listen.ts'
import { ownTeam } from './presses.ts'

/** Mentions, answered in their thread, and visits to the app's own tab. Bolt acknowledges events by itself. */
export function listenToEvents(app: App, { api, counter, desk, self, tasks }: Office): void {
  const isFirst = createSeen(2000)

  app.event('app_mention', async ({ event, body }) => {
    const { user, channel, bot_id } = event
    if (!isFirst(body.event_id) || user === undefined || bot_id !== undefined) return
    await tasks.run(() => {
      // Where it cannot post in the channel, it can still tell the asker, in its own conversation with them.
      const reply = async (message: Parameters<typeof api.post>[0]) => void (await api.post(message, { channel: user }))
      const { team_id: installed, enterprise_id: enterprise } = body
      const team = ownTeam(teamOf(event), { team: installed, enterprise }) ?? installed
      const place = { team, user, channel, thread: event.thread_ts ?? event.ts, reply }
      return counter.serveAll(saidTo(self, event) || 'help', place)
    })
  })

  app.event('app_home_opened', async ({ event, body }) => {
    const { user, tab } = event
    if (tab !== 'home' || !isFirst(body.event_id)) return
    await tasks.run(() =>
      counter.guarded({ reply: async () => {} }, async () => {
        const seat = counter.seatOf({ team: body.team_id, user })
        const mayReview = desk.roleOf({ ...seat, surface: 'slack' }) !== 'reader'
        const lines = [...(mayReview ? ['review'] : []), 'history', 'help']
        await api.publishHome(user, homeView(await Promise.all(lines.map(line => ask(seat, 'slack', line)))))
      }),
    )
  })
}

/** The workspace of whoever mentions the bot, where Slack says it: in shared channels it may be another one than the bot's. */
function teamOf(event: object): string | undefined {
  const { user_team: own, team } = event as Readonly<Record<string, unknown>>
  return [own, team].find((each): each is string => typeof each === 'string')
}
