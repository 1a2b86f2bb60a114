import { type Json, list, safe } from './html.ts'

/** A message, and how it stands in its channel. */
export interface Drawn {
  /** Where it stands, or who alone sees it. */
  readonly note?: string
  readonly blocks: readonly Json[]
}

/** Who is called what, by id. */
export type Names = Readonly<Record<string, string>>

/** Messages about as Slack's desktop client draws them. */
export function drawMessages(messages: readonly Drawn[], names: Names = {}): string {
  return messages
    .map(({ note, blocks }) => {
      const above = note === undefined ? '' : `<p class="note">${safe(note)}</p>`
      const body = blocks.map(block => drawBlock(block, names)).join('')
      return `<article><i class="face">F</i><div><b>Footnote</b> <small>APP 12:00</small>${above}${body}</div></article>`
    })
    .join('')
}

/** One block of a message, a view or a form. */
export function drawBlock(value: Json, names: Names = {}): string {
  const elements = list(value['elements'])
  switch (value['type']) {
    case 'header':
      return `<h3>${words(value['text'])}</h3>`
    case 'divider':
      return '<hr>'
    case 'context':
      return `<div class="context">${elements.map(text => named(safe(text['text']), names)).join(' ')}</div>`
    case 'actions':
      return `<div class="actions">${elements.map(control).join('')}</div>`
    case 'input':
      return `<p><b>${words(value['label'])}</b><br><span class="select">${words((value['element'] as Json)['placeholder'])}</span></p>`
    default:
      return `<div class="rich">${elements.map(each => piece(each, names)).join('')}</div>`
  }
}

function control(element: Json): string {
  if (element['type'] === 'button')
    return `<button class="${element['style'] ?? ''}" title="${safe(element['value'])}">${words(element['text'])}</button>`
  return `<span class="select">${words(element['placeholder'])} ⌄</span>`
}

function piece(value: Json, names: Names): string {
  const spans = (of: Json) =>
    list(of['elements'])
      .map(each => span(each, names))
      .join('')
  switch (value['type']) {
    case 'rich_text_quote':
      return `<blockquote>${spans(value)}</blockquote>`
    case 'rich_text_list':
      return `<ul>${list(value['elements'])
        .map(item => `<li>${spans(item)}</li>`)
        .join('')}</ul>`
    case 'rich_text_preformatted':
      return `<pre>${spans(value)}</pre>`
    default:
      return `<div>${spans(value)}</div>`
  }
}

function span({ type, text, url, style, name, user_id: user }: Json, names: Names): string {
  if (type === 'user') return `<b class="user">@${safe(names[String(user)] ?? user)}</b>`
  if (type === 'emoji') return name === 'warning' ? '⚠️' : `:${name}:`
  const { bold, italic, code } = (style ?? {}) as Json
  let html = safe(text)
  if (type === 'link') html = `<a href="${safe(url)}">${html}</a>`
  if (code) html = `<code>${html}</code>`
  if (italic) html = `<em>${html}</em>`
  return bold ? `<b>${html}</b>` : html
}

/** The words of a text object. */
export function words(text: unknown): string {
  return safe((text as Json | undefined)?.['text'])
}

function named(html: string, names: Names): string {
  return html.replace(/&lt;@(\w+)&gt;/g, (_, id: string) => `@${safe(names[id] ?? id)}`)
}
