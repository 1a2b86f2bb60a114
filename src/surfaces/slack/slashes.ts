import type { App } from '@slack/bolt'
import { lineOf } from './incoming.ts'
import type { Office } from './listen.ts'
import { placeAt } from './place.ts'
import { serveOrAsk } from './serve.ts'

/** Slash commands, those with a prefix and `/footnote …` included. One without what it needs opens its form. */
export function listenToSlashes(app: App, office: Office): void {
  const { api, commands, tasks } = office

  app.command(/./, async ({ ack, command }) => {
    await ack()
    const { team_id: team, user_id: user, channel_id: channel, response_url: respond, trigger_id: trigger } = command
    const line = lineOf(command.command, command.text, commands)
    await tasks.run(() =>
      serveOrAsk(office, line, { place: placeAt(api, respond, { team, user, channel }), respond, trigger }),
    )
  })
}
