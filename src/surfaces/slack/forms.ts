import type { App, types, ViewSubmitAction } from '@slack/bolt'
import { nothing, picked } from './field-blocks.ts'
import { FILL } from './fill-view.ts'
import { soon, wantedFor, windowOf } from './filling.ts'
import { FIELD, FORM, lineOfForm } from './form.ts'
import { LIMITS } from './limits.ts'
import type { Office } from './listen.ts'
import { type Memory, recall } from './memory.ts'
import { entryGroups, PICK, valueOptions } from './picks.ts'
import { fieldOfPiece } from './pieces.ts'
import { type Place, placeOfForm, type Where } from './place.ts'
import { askerOf } from './presses.ts'
import { submit } from './submitting.ts'
import { waitingView } from './views.ts'
import { showIn } from './windows.ts'

/** Forms that are submitted, and the menus that offer choices while somebody types. */
export function listenToForms(app: App, office: Office): void {
  const { api, commands, counter, desk, hurry, tasks } = office

  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: FORM }, async ({ ack, body, view }) => {
    const command = commands.find(({ name }) => name === FORM.exec(view.callback_id)?.[1])
    const memory = recall(view.private_metadata)
    if (!command) return ack()
    const line = lineOfForm(command, view.state.values)
    const where = { ...askerOf(body), channel: memory.channel, thread: memory.thread }
    await tasks.run(async () => {
      const next = await soon(wantedFor(office, line, where), hurry.answer)
      if (next?.done && 'form' in next.done) {
        return ack({ response_action: 'update', view: windowOf(next.done.form, memory) })
      }
      await (memory.respond === undefined ? ack({ response_action: 'update', view: waitingView() }) : ack())
      if (memory.respond === undefined)
        return showIn(office, { line, view, trigger: body.trigger_id, ...askerOf(body) })
      return counter.serve(line, placeIn(memory, where))
    })
  })

  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: FILL }, async ({ ack, body, view }) => {
    const memory = recall(view.private_metadata)
    const where = { ...askerOf(body), channel: memory.channel, thread: memory.thread }
    const place = placeIn(memory, where)
    await tasks.run(() =>
      counter.guarded(place, () => submit(office, { view, memory, state: view.state.values, place, ack })),
    )
  })

  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: PICK }, async ({ ack, options }) => {
    await ack({ option_groups: entryGroups(options.value, desk, commands) })
  })

  app.options<'block_suggestion'>({ type: 'block_suggestion', action_id: FIELD }, async ({ ack, options }) => {
    const callback = options.view?.callback_id ?? ''
    const command = FORM.exec(callback)?.[1] ?? FILL.exec(callback)?.[1] ?? ''
    const option = fieldOfPiece(options.block_id)
    const offered = valueOptions({ command, option }, options.value, desk)
    await ack({ options: [...offered.slice(0, LIMITS.options - 1), ...asTyped(offered, options.value, callback)] })
  })

  function placeIn({ respond }: Memory, where: Where): Place {
    return placeOfForm(api, respond, where)
  }
}

/** Nothing that may be typed is kept from being typed by a menu; in an edit, what is recorded can be taken out. */
function asTyped(
  offered: readonly types.PlainTextOption[],
  typed: string,
  callback: string,
): readonly types.PlainTextOption[] {
  const words = typed.trim()
  if (words === '') return callback === 'fill:edit' ? [nothing()] : []
  const isThere = offered.some(({ value }) => value === words)
  return isThere || words.length > LIMITS.optionValue ? [] : [picked(words)]
}
