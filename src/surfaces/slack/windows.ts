import { commandToAsk, formView } from './form.ts'
import type { Office } from './listen.ts'
import { sayBlock } from './message.ts'
import { answerBlocks, searchView, waitingView } from './views.ts'

interface Press {
  readonly line: string
  /** The view in which it was pressed. */
  readonly view: { readonly id: string; readonly type: string }
  readonly trigger: string
  readonly team: string
  readonly user: string
}

/** Shows in a window what was asked for in one: in the same window, or in a new one where it was asked for in App Home. */
export async function showIn(
  { api, commands, counter }: Office,
  { line, view, trigger, team, user }: Press,
): Promise<void> {
  let window = view.type === 'home' ? undefined : view.id
  const show = async (content: Parameters<typeof api.updateView>[1]) => {
    if (window === undefined) window = await api.openView(trigger, content)
    else await api.updateView(window, content)
  }
  const reply = ({ text }: { readonly text: string }) => show(searchView([sayBlock(text)]))
  await counter.guarded({ reply }, async () => {
    const wanted = commandToAsk(line, commands)
    if (wanted) return show(formView(wanted, ''))
    // A new window must open within three seconds, so it does not wait for the answer.
    if (window === undefined) await show(waitingView())
    await show(searchView(answerBlocks(await counter.lookUp(line, { team, user }))))
  })
}
