import type { types } from '@slack/bolt'
import type { Answer } from '../../answers/answer.ts'
import type { Form } from '../../desk/form.ts'
import { keyOf, mayAsk } from '../forms.ts'
import { formFor } from '../surface.ts'
import { fillView, loadingView } from './fill-view.ts'
import type { Office } from './listen.ts'
import { type Memory, remember } from './memory.ts'
import type { Where } from './place.ts'

/** What the desk wants for a line: that a form be filled in, or nothing but that it be asked; or why neither can be. */
export type Wanted = { readonly form: Form } | { readonly answer: Answer } | undefined

/** The form that a line wants to be filled in first. Rejects with nothing: the desk answers for its own faults. */
export async function wantedFor({ counter, commands }: Office, line: string, where: Where): Promise<Wanted> {
  return mayAsk(line, commands) ? formFor(counter.seatOf(where), 'slack', line) : undefined
}

/** A form of the desk as a window that knows what it is. */
export function windowOf(form: Form, memory: Memory, notes: readonly string[] = []): types.ModalView {
  return fillView(form, { memory: remember({ ...memory, key: keyOf(form) }), notes })
}

interface Way {
  readonly trigger: string
  readonly memory: Memory
  /** What to bear in mind, before what the form itself says. */
  readonly notes?: readonly string[]
}

/**
 * Opens the form that is wanted; resolves to what else is. Where the desk takes its time, the window is opened before it, and what
 * it should show comes with the answer.
 */
export async function openForm(
  { api, hurry }: Office,
  wanted: Promise<Wanted>,
  { trigger, memory, notes = [] }: Way,
): Promise<{ readonly wanted?: Exclude<Wanted, { form: Form }>; readonly window?: string; readonly isOpen: boolean }> {
  const early = await soon(wanted, hurry.open)
  if (early) {
    if (!early.done || !('form' in early.done)) return { ...(early.done && { wanted: early.done }), isOpen: false }
    return { window: await api.openView(trigger, windowOf(early.done.form, memory, notes)), isOpen: true }
  }
  const window = await api.openView(trigger, loadingView('Looking it up …'))
  const late = await wanted
  if (!late || !('form' in late)) return { ...(late && { wanted: late }), window, isOpen: false }
  await api.updateView(window, windowOf(late.form, memory, notes))
  return { window, isOpen: true }
}

/** What comes of something, if it comes within so many milliseconds. */
export async function soon<T>(work: Promise<T>, within: number): Promise<{ readonly done: T } | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), within)
  })
  try {
    return await Promise.race([work.then(done => ({ done })), late])
  } finally {
    clearTimeout(timer)
  }
}
