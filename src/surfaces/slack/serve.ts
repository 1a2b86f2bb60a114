import type { Command } from '../../desk/command.ts'
import { mayAsk } from '../forms.ts'
import { ask } from '../surface.ts'
import { openForm, wantedFor } from './filling.ts'
import { commandToAsk, formView } from './form.ts'
import type { Office } from './listen.ts'
import { remember } from './memory.ts'
import type { Place } from './place.ts'
import { resultView } from './views.ts'

/** Where Slack takes the answer, and for three seconds lets a form be opened. */
interface Way {
  readonly place: Place
  readonly respond: string
  readonly trigger: string
  /** What to bear in mind while a form is filled in. */
  readonly notes?: readonly string[]
}

/** Answers a line, or asks for what it lacks in a form, which answers in the same place. Never rejects. */
export function serveOrAsk(office: Office, typed: string, { place, respond, trigger, notes }: Way): Promise<void> {
  const { api, commands, counter } = office
  const line = counter.meant(typed)
  const memory = { channel: place.channel, thread: place.thread, respond }
  const options = commandToAsk(line, commands)
  if (options) {
    return counter.guarded(place, async () => {
      const refusal = await refusalOf(options, office, place)
      if (refusal) return counter.give(counter.turned(refusal), place)
      await api.openView(trigger, formView(options, remember(memory)))
    })
  }
  if (!mayAsk(line, commands)) return counter.serve(typed, place)
  return counter.guarded(place, async () => {
    const way = { trigger, memory, ...(notes && { notes }) }
    const { isOpen, window, wanted } = await openForm(office, wantedFor(office, line, place), way)
    if (isOpen) return
    const turned = wanted ? counter.turned(wanted.answer) : await counter.lookUp(typed, place)
    if (window === undefined) return counter.give(turned, place)
    await api.updateView(window, resultView(turned))
  })
}

/** Why somebody may not use a command at all, so that nobody fills in a form in vain. */
async function refusalOf({ name, role }: Command, { counter }: Office, place: Place) {
  if (role === undefined || role === 'reader') return undefined
  const answer = await ask(counter.seatOf(place), 'slack', name)
  return answer.refusal === 'not-permitted' ? answer : undefined
}
