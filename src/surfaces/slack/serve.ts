import { commandToAsk, formView } from './form.ts'
import type { Office } from './listen.ts'
import { remember } from './memory.ts'
import type { Place } from './place.ts'

/** Where Slack takes the answer, and for three seconds lets a form be opened. */
interface Way {
  readonly place: Place
  readonly respond: string
  readonly trigger: string
}

/** Answers a line, or asks for what it lacks in a form, which answers in the same place. Never rejects. */
export function serveOrAsk(
  { api, commands, counter }: Office,
  line: string,
  { place, respond, trigger }: Way,
): Promise<void> {
  const wanted = commandToAsk(line, commands)
  if (!wanted) return counter.serve(line, place)
  const view = formView(wanted, remember({ channel: place.channel, thread: place.thread, respond }))
  return counter.guarded(place, async () => void (await api.openView(trigger, view)))
}
