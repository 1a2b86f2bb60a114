import type { App } from '@slack/bolt'
import { createSeen } from '../seen.ts'
import { homeView } from './home.ts'
import { saidTo } from './incoming.ts'
import type { Office } from './listen.ts'

/** Mentions, answered in their thread, and visits to the app's own tab. Bolt acknowledges events by itself. */
export function listenToEvents(app: App, { api, counter, desk, self, tasks }: Office): void {
  const isFirst = createSeen(2000)

  app.event('app_mention', async ({ event, body }) => {
    const { user, channel, bot_id } = event
    if (!isFirst(body.event_id) || user === undefined || bot_id !== undefined) return
    await tasks.run(() => {
      // Where it cannot post in the channel, it can still tell the asker, in its own conversation with them.
      const reply = async (message: Parameters<typeof api.post>[0]) => void (await api.post(message, { channel: user }))
      const place = { team: body.team_id, user, channel, thread: event.thread_ts ?? event.ts, reply }
      return counter.serveAll(saidTo(self, event) || 'help', place)
    })
  })

  app.event('app_home_opened', async ({ event, body }) => {
    const { user, tab } = event
    if (tab !== 'home' || !isFirst(body.event_id)) return
    await tasks.run(() =>
      counter.guarded({ reply: async () => {} }, async () => {
        const asker = { by: `slack:${body.team_id}/${user}`, role: 'reader', surface: 'slack' } as const
        const [news, help] = await Promise.all([
          desk.answer({ ...asker, line: 'history' }),
          desk.answer({ ...asker, line: 'help' }),
        ])
        await api.publishHome(user, homeView(news, help))
      }),
    )
  })
}
