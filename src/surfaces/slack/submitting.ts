import type { AckFn, ViewResponseAction } from '@slack/bolt'
import type { Answer } from '../../answers/answer.ts'
import type { Form } from '../../desk/form.ts'
import { lineOfFilled, type Typed } from '../forms.ts'
import { ask } from '../surface.ts'
import { errorsIn, type State, typedIn } from './fill-state.ts'
import { fillView, loadingView } from './fill-view.ts'
import { soon } from './filling.ts'
import type { Office } from './listen.ts'
import { type Memory, remember } from './memory.ts'
import type { Place } from './place.ts'
import { resultView } from './views.ts'

/** A form of the desk that was submitted. */
export interface Submitted {
  readonly view: { readonly id: string }
  readonly memory: Memory
  readonly state: State
  /** Where the answer goes; in the window itself where there is no such place. */
  readonly place: Place
  readonly ack: AckFn<ViewResponseAction>
}

/** How many windows Slack lets lie on one another (https://docs.slack.dev/surfaces/modals). */
const DEEPEST = 3

interface Came {
  readonly answer: Answer
  /** The form, unless it is gone. */
  readonly form?: Form
  readonly typed?: Typed
}

/** Sends a filled-in form, and says what came of it: errors at their fields, other refusals in a window above it, the rest where it was asked. */
export async function submit(office: Office, { view, memory, state, place, ack }: Submitted): Promise<void> {
  const { api, counter, hurry } = office
  const work = send(office, { memory, state, place })
  const early = await soon(work, hurry.answer)
  if (!early) {
    await ack({ response_action: 'update', view: loadingView('Sending it …') })
    return showLate(await work)
  }
  const { answer } = early.done
  if (answer.status !== 'refused' && answer.status !== 'failed') {
    if (memory.respond === undefined)
      return ack({ response_action: 'update', view: resultView(counter.turned(answer)) })
    await ack({ response_action: 'clear' })
    return counter.give(counter.turned(answer), place)
  }
  const errors = errorsIn(answer, state)
  if (Object.keys(errors).length > 0) return ack({ response_action: 'errors', errors })
  const depth = (memory.depth ?? 1) + 1
  const above = { ...memory, key: undefined, depth }
  if (depth > DEEPEST) return ack({ response_action: 'update', view: resultView(counter.turned(answer), above) })
  return ack({ response_action: 'push', view: resultView(counter.turned(withoutDraft(answer)), above) })

  /** The window shows by now that it is being sent: what is wrong is shown in the form as it was filled in. */
  async function showLate({ answer: late, form, typed = {} }: Came): Promise<void> {
    const problems = errorsIn(late, state)
    if (form && Object.keys(problems).length > 0) {
      const bare = Object.fromEntries((late.issues ?? []).map(({ field, message }) => [field, message]))
      return api.updateView(view.id, fillView(form, { memory: remember(memory), typed, problems: bare }))
    }
    await api.updateView(view.id, resultView(counter.turned(late), memory))
  }
}

async function send(
  { counter }: Office,
  { memory, state, place }: Pick<Submitted, 'memory' | 'state' | 'place'>,
): Promise<Came> {
  const seat = counter.seatOf(place)
  const typed = typedIn(
    Object.keys(state).map(block => ({ name: block })),
    state,
  )
  const filled = await lineOfFilled(seat, 'slack', memory.key ?? '', typed)
  if ('answer' in filled) return filled
  const answer = await ask(seat, 'slack', filled.line)
  return { answer, form: filled.form, typed }
}

/** The form lies below, with everything in it: nobody needs a button to get back to it. */
function withoutDraft(answer: Answer): Answer {
  return { ...answer, actions: answer.actions.filter(({ line }) => line !== answer.draft) }
}
