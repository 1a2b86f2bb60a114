import { openForm, wantedFor, windowOf } from './filling.ts'
import { commandToAsk, formView } from './form.ts'
import type { Office } from './listen.ts'
import { recall } from './memory.ts'
import { sayBlock } from './message.ts'
import { answerBlocks, resultView, searchView, waitingView, within } from './views.ts'

interface Press {
  readonly line: string
  /** The view in which it was pressed. */
  readonly view: {
    readonly id: string
    readonly type: string
    readonly callback_id?: string
    readonly private_metadata?: string
  }
  readonly trigger: string
  readonly team: string
  readonly user: string
}

/** Shows in a window what was asked for in one: in the same window, or in a new one where it was asked for in App Home. */
export async function showIn(office: Office, { line: typed, view, trigger, ...asker }: Press): Promise<void> {
  const { api, commands, counter } = office
  const memory = recall(view.private_metadata ?? '')
  const line = counter.meant(typed)
  let window = view.type === 'home' ? undefined : view.id
  const show = async (content: Parameters<typeof api.updateView>[1]) => {
    if (window === undefined) window = await api.openView(trigger, content)
    else await api.updateView(window, content)
  }
  const reply = ({ text }: { readonly text: string }) => show(searchView([sayBlock(text)]))
  await counter.guarded({ reply }, async () => {
    const options = commandToAsk(line, commands)
    if (options) return show(formView(options, ''))
    const wanted = wantedFor(office, line, asker)
    if (window === undefined) {
      // A new window must open within three seconds, so it does not wait for the answer.
      const opened = await openForm(office, wanted, { trigger, memory })
      if (opened.isOpen) return
      window = opened.window
      if (window === undefined) await show(waitingView())
    }
    const asked = await wanted
    if (asked && 'form' in asked) return show(windowOf(asked.form, memory))
    const turned = asked ? counter.turned(asked.answer) : await counter.lookUp(typed, asker)
    // What came of a form stays by itself: a search above it would be out of place.
    if (view.callback_id === 'result') return show(resultView(turned))
    await show(searchView(within(answerBlocks(turned))))
  })
}
