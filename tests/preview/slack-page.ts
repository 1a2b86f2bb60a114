type Json = Readonly<Record<string, unknown>>

/** A page that shows blocks about as Slack's desktop client draws them: for looking at, never for judging. */
export function pageOf(
  messages: readonly { readonly who: string; readonly note?: string; readonly blocks: readonly Json[] }[],
): string {
  const rows = messages.map(
    ({ who, note, blocks }) =>
      `<article><i class="face">F</i><div><b>${safe(who)}</b> <small>APP 12:00</small>${note ? `<p class="note">${safe(note)}</p>` : ''}${blocks.map(block).join('')}</div></article>`,
  )
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${rows.join('')}`
}

const STYLE = `
body { font: 15px/1.46 Lato, "Noto Sans", "DejaVu Sans", sans-serif; color: #1d1c1d; width: 760px; margin: 12px }
article { display: flex; gap: 8px; margin-bottom: 20px } article > div { flex: 1; min-width: 0 }
.face { background: #1f2937; color: #fff; width: 36px; height: 36px; border-radius: 6px; text-align: center; line-height: 36px; font-style: normal; font-weight: bold }
small, .context, .note { color: #616061; font-size: 12px } .note { margin: 2px 0 }
h3 { font-size: 18px; margin: 10px 0 4px } .rich { margin: 8px 0; white-space: pre-wrap; overflow-wrap: anywhere }
blockquote { border-left: 4px solid #ddd; margin: 4px 0; padding: 2px 0 2px 12px } ul { margin: 2px 0; padding-left: 26px }
code { font: 12px monospace; color: #e01e5a; background: #f6f6f6; border: 1px solid #ddd; border-radius: 3px; padding: 1px 3px }
pre { font: 12px/1.5 monospace; background: #f6f6f6; border: 1px solid #ddd; border-radius: 4px; padding: 8px; white-space: pre-wrap }
a { color: #1264a3; text-decoration: none } hr { border: 0; border-top: 1px solid #ddd; margin: 12px 0 }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 }
button { font: bold 13px Lato, "Noto Sans", sans-serif; padding: 5px 12px; border: 1px solid #bbb; border-radius: 4px; background: #fff }
button.primary { background: #007a5a; color: #fff; border-color: #007a5a } button.danger { background: #e01e5a; color: #fff }
.select { border: 1px solid #bbb; border-radius: 4px; padding: 5px 12px; color: #616061; min-width: 300px }`

function block(value: Json): string {
  const elements = list(value['elements'])
  switch (value['type']) {
    case 'header':
      return `<h3>${words(value['text'])}</h3>`
    case 'divider':
      return '<hr>'
    case 'context':
      return `<div class="context">${elements.map(text => String(text['text']).replace(/<@(\w+)>/g, '@$1')).join(' ')}</div>`
    case 'actions':
      return `<div class="actions">${elements.map(control).join('')}</div>`
    case 'input':
      return `<p><b>${words(value['label'])}</b><br><span class="select">${words((value['element'] as Json)['placeholder'])}</span></p>`
    default:
      return `<div class="rich">${elements.map(piece).join('')}</div>`
  }
}

function control(element: Json): string {
  if (element['type'] === 'button')
    return `<button class="${element['style'] ?? ''}" title="${safe(String(element['value']))}">${words(element['text'])}</button>`
  return `<span class="select">${words(element['placeholder'])} ⌄</span>`
}

function piece(value: Json): string {
  const inner = list(value['elements'])
  switch (value['type']) {
    case 'rich_text_quote':
      return `<blockquote>${inner.map(span).join('')}</blockquote>`
    case 'rich_text_list':
      return `<ul>${inner.map(item => `<li>${list(item['elements']).map(span).join('')}</li>`).join('')}</ul>`
    case 'rich_text_preformatted':
      return `<pre>${inner.map(span).join('')}</pre>`
    default:
      return `<div>${inner.map(span).join('')}</div>`
  }
}

function span({ type, text, url, style, name }: Json): string {
  if (type === 'emoji') return name === 'warning' ? '⚠️' : `:${name}:`
  const { bold, italic, code } = (style ?? {}) as Json
  let html = safe(String(text ?? ''))
  if (type === 'link') html = `<a href="${safe(String(url))}">${html}</a>`
  if (code) html = `<code>${html}</code>`
  if (italic) html = `<em>${html}</em>`
  return bold ? `<b>${html}</b>` : html
}

function words(text: unknown): string {
  return safe(String((text as Json | undefined)?.['text'] ?? ''))
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : []
}
