import type { App, ViewSubmitAction } from '@slack/bolt'
import { FIELD, FORM, lineOfForm } from './form.ts'
import type { Office } from './listen.ts'
import { recall } from './memory.ts'
import { entryGroups, PICK, valueOptions } from './picks.ts'
import { placeAt } from './place.ts'
import { askerOf } from './presses.ts'
import { waitingView } from './views.ts'
import { showIn } from './windows.ts'

/** Forms that are submitted, and the menus that offer choices while somebody types. */
export function listenToForms(app: App, office: Office): void {
  const { api, commands, counter, desk, tasks } = office

  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: FORM }, async ({ ack, body, view }) => {
    const command = commands.find(({ name }) => name === FORM.exec(view.callback_id)?.[1])
    const { respond, ...where } = recall(view.private_metadata)
    await (respond === undefined ? ack({ response_action: 'update', view: waitingView() }) : ack())
    if (!command) return
    const line = lineOfForm(command, view.state.values)
    const asker = askerOf(body)
    await tasks.run(() =>
      respond === undefined
        ? showIn(office, { line, view, trigger: body.trigger_id, ...asker })
        : counter.serve(line, placeAt(api, respond, { ...asker, ...where })),
    )
  })

  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: PICK }, async ({ ack, options }) => {
    await ack({ option_groups: entryGroups(options.value, desk, commands) })
  })

  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: FIELD }, async ({ ack, options }) => {
    const command = FORM.exec(options.view?.callback_id ?? '')?.[1] ?? ''
    await ack({ options: valueOptions({ command, option: options.block_id }, options.value, desk) })
  })
}
