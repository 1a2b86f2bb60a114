import { drawMarkdown, type Names } from './discord-markdown.ts'
import { type Json, list, safe } from './html.ts'

/** How a message stands in its channel. */
export interface Standing {
  /** Who alone sees it. */
  readonly note?: string
  readonly pinned?: boolean
  /** What it replies to. */
  readonly replyTo?: string
}

const STYLES = ['', 'primary', 'secondary', 'success', 'danger']
const GREY = 0x3f4147

/** Messages and forms about as Discord's desktop client draws them. */
export function createDiscordDrawing(names: Names) {
  const markdown = (value: unknown) => drawMarkdown(String(value), names)

  function component(part: Json): string {
    const inner = () => list(part['components']).map(component).join('')
    switch (part['type']) {
      case 17:
        return `<div class="container" style="border-left-color: ${colourOf(part)}">${inner()}</div>`
      case 10:
        return `<div class="text">${markdown(part['content'])}</div>`
      case 14:
        return '<hr>'
      case 1:
        return `<div class="row">${inner()}</div>`
      case 2:
        return `<button class="${STYLES[Number(part['style'])]}">${safe(part['label'])}</button>`
      case 3:
        return `<div class="select">${safe(part['placeholder'])}<i>⌄</i></div>`
      default:
        return ''
    }
  }

  return {
    message: (payload: Json, { note, pinned = false, replyTo }: Standing = {}) => {
      const above = replyTo === undefined ? '' : `<p class="reply">╭─ ${safe(replyTo)}</p>`
      const pin = pinned ? ' <small>· pinned</small>' : ''
      const who = `<p class="who"><b>Footnote</b> <span class="app">APP</span> <small>Today at 12:00</small>${pin}</p>`
      const below = note === undefined ? '' : `<p class="note">${safe(note)}</p>`
      const body = list(payload['components']).map(component).join('')
      return `${above}<article><i class="face">F</i><div>${who}${body}${below}</div></article>`
    },
    form: (data: Json) => {
      const rows = list(data['components']).map(row => (row['type'] === 10 ? component(row) : field(row)))
      const foot =
        '<div class="foot"><button class="plain">Cancel</button><button class="primary">Submit</button></div>'
      return `<section><h2>${safe(data['title'])}</h2>${rows.join('')}${foot}</section>`
    },
  }
}

function colourOf({ accent_color: colour }: Json): string {
  return `#${Number(colour ?? GREY)
    .toString(16)
    .padStart(6, '0')}`
}

function field(row: Json): string {
  const input = row['component'] as Json
  const chosen = list(input['options']).find(option => option['default'] === true)
  const empty = '<span class="empty">Make a selection</span>'
  const box =
    input['type'] === 3
      ? `<div class="select">${chosen ? safe(chosen['label']) : empty}<i>⌄</i></div>`
      : `<div class="input ${input['style'] === 2 ? 'long' : ''}">${safe(input['value'])}</div>`
  const star = input['required'] === true ? ' <em>*</em>' : ''
  return `<label>${safe(row['label'])}${star}<small>${safe(row['description'])}</small>${box}</label>`
}
