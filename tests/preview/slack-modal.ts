import { type Json, list, safe } from './html.ts'
import { drawBlock, words } from './slack-page.ts'

/** What a person sees of a window at some moment: what was typed, a menu that is open, and errors under their fields. */
export interface Moment {
  readonly typed?: Readonly<Record<string, string>>
  readonly open?: { readonly block: string; readonly typed: string; readonly options: readonly Json[] }
  readonly errors?: Readonly<Record<string, string>>
}

/** A window about as Slack's desktop client draws it; a long one as far as it is seen without scrolling. */
export function drawWindow(view: Json, moment: Moment = {}): string {
  const blocks = list(view['blocks']).map(block =>
    block['type'] === 'input' ? input(block, moment) : drawBlock(block),
  )
  const submit = view['submit'] ? `<button class="primary">${words(view['submit'])}</button>` : ''
  const close = view['close'] ? `<button>${words(view['close'])}</button>` : ''
  return `<section><header>${words(view['title'])}<i>✕</i></header><main>${blocks.join('')}</main><footer>${close}${submit}</footer></section>`
}

function input(block: Json, { open, errors = {}, typed = {} }: Moment): string {
  const id = String(block['block_id'])
  const isOpen = open?.block === id
  const optional = block['optional'] === true ? ' <em>(optional)</em>' : ''
  const error = errors[id]
  const hint = block['hint'] ? `<div class="hint">${words(block['hint'])}</div>` : ''
  const offers = isOpen ? `<ul class="offers">${open.options.map(offer).join('')}</ul>` : ''
  const drawn = control(block['element'] as Json, error !== undefined, isOpen ? open.typed : typed[id])
  const wrong = error === undefined ? '' : `<div class="error">${safe(error)}</div>`
  return `<label>${words(block['label'])}${optional}</label>${drawn}${offers}${wrong}${hint}`
}

function offer({ text, description }: Json): string {
  return `<li>${words(text)}${description ? ` <small>${words(description)}</small>` : ''}</li>`
}

function control(element: Json, isWrong: boolean, typed: string | undefined): string {
  const isMenu = element['type'] !== 'plain_text_input'
  const initial = [
    ...list(element['initial_options']),
    ...(element['initial_option'] ? [element['initial_option']] : []),
  ]
  const tags = initial.map(option => words((option as Json)['text']))
  const shown =
    typed !== undefined
      ? safe(typed)
      : isMenu
        ? tags.map(tag => (element['initial_options'] ? `<span class="tag">${tag}</span>` : tag)).join('')
        : safe(element['initial_value'])
  const empty =
    shown === '' && isMenu ? `<span class="empty">${words(element['placeholder']) || 'Select an option'}</span>` : ''
  const looks = [isMenu && 'menu', element['multiline'] && 'many', isWrong && 'wrong'].filter(Boolean).join(' ')
  return `<div class="field ${looks}">${shown}${empty}</div>`
}
