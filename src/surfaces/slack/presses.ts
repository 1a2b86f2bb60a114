import type { App, BlockAction } from '@slack/bolt'
import { readWish } from '../part.ts'
import { CARRIES_LINE } from './buttons.ts'
import type { Office } from './listen.ts'
import { createOnce } from './once.ts'
import { PICK } from './picks.ts'
import { type Place, placeAt, placeOfAnswer } from './place.ts'
import { serveOrAsk } from './serve.ts'
import { showIn } from './windows.ts'

/** Buttons, and the menu of entries: both carry a line, which is answered where it was pressed, to who pressed it. */
export function listenToPresses(app: App, office: Office): void {
  const { api, counter, tasks } = office
  const once = createOnce()

  app.action<BlockAction>({ type: 'block_actions', action_id: CARRIES_LINE }, async ({ ack, action, body }) => {
    await ack()
    if (action.type === 'button' && action.value !== undefined) await serve(action.value, body)
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: PICK }, async ({ ack, action, body }) => {
    await ack()
    const line = action.type === 'external_select' ? action.selected_option?.value : undefined
    if (line !== undefined) await serve(line, body)
  })

  function serve(line: string, body: BlockAction): Promise<void> {
    const { view, trigger_id: trigger, response_url: respond } = body
    if (view) return tasks.run(() => showIn(office, { line, view, trigger, ...askerOf(body) }))
    const place = placeOf(body)
    return tasks.run(() =>
      readWish(line).share && place.dismiss
        ? once(`${place.channel} ${body.container['message_ts']}`, () => share(line, place))
        : serveOrAsk(office, line, { place, respond, trigger }),
    )
  }

  /** A private answer that is taken away has been shared. */
  async function share(line: string, place: Place): Promise<boolean> {
    let isShared = false
    const dismiss = async () => {
      isShared = true
      await place.dismiss?.()
    }
    await counter.serve(line, { ...place, dismiss })
    return isShared
  }

  function placeOf(body: BlockAction): Place {
    const { channel, response_url, container, message } = body
    const thread: unknown = container['thread_ts'] ?? message?.['thread_ts']
    const where = { ...askerOf(body), channel: channel?.id, thread: typeof thread === 'string' ? thread : undefined }
    return container['is_ephemeral'] === true
      ? placeOfAnswer(api, response_url, where)
      : placeAt(api, response_url, where)
  }
}

interface Asked {
  readonly team: { readonly id: string } | null
  readonly enterprise?: { readonly id: string } | null | undefined
  readonly user: { readonly id: string; readonly team_id?: string }
}

/** Who pressed, chose or submitted something. Their own workspace counts: in shared channels, guests of another one press too. */
export function askerOf({ team, enterprise, user }: Asked) {
  return { team: ownTeam(user.team_id, { team: team?.id, enterprise: enterprise?.id }) ?? '', user: user.id }
}

/** The workspace somebody belongs to. In a large organisation Slack may name the organisation instead: then it is the workspace at hand. */
export function ownTeam(
  own: string | undefined,
  { team, enterprise }: { readonly team: string | undefined; readonly enterprise: string | undefined },
): string | undefined {
  return own === undefined || own === enterprise ? team : own
}
