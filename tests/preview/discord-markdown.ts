import { safe } from './html.ts'

/** Who is called what, by number. */
export type Names = ReadonlyMap<string, string>

type Rule = readonly [pattern: RegExp, draw: (found: RegExpExecArray, names: Names) => string]

const SPANS: readonly Rule[] = [
  [/^\\([^0-9A-Za-z\s])/u, ([, mark]) => safe(mark)],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/u, ([, , code]) => `<code>${safe(code)}</code>`],
  [/^\[((?:\\.|[^\\\]])*)\]\(<[^>]*>\)/u, ([, label = ''], names) => `<a>${spans(label, names)}</a>`],
  [/^<(https?:[^>]+)>/u, ([, url]) => `<a>${safe(url)}</a>`],
  [/^<@(\d+)>/u, ([, id = ''], names) => `<span class="mention">@${safe(names.get(id) ?? id)}</span>`],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u, ([, bold = ''], names) => `<b>${spans(bold, names)}</b>`],
  [/^__((?:\\[\s\S]|[^\\])+?)__/u, ([, underlined = ''], names) => `<u>${spans(underlined, names)}</u>`],
  [/^[\s\S]/u, ([character]) => safe(character)],
]

const LINES: readonly Rule[] = [
  [/^> (.*)$/u, ([, quoted = ''], names) => `<blockquote>${line(quoted, names)}</blockquote>`],
  [/^-# (.*)$/u, ([, small = ''], names) => `<div class="small">${spans(small, names)}</div>`],
  [/^### (.*)$/u, ([, title = ''], names) => `<h3>${spans(title, names)}</h3>`],
  [/^## (.*)$/u, ([, title = ''], names) => `<h2>${spans(title, names)}</h2>`],
  [/^- (.*)$/u, ([, item = ''], names) => `<div class="item">• ${spans(item, names)}</div>`],
  [/^$/u, () => '<div class="gap"></div>'],
]

/** Discord's markdown, as far as Footnote writes it. */
export function drawMarkdown(markdown: string, names: Names): string {
  return markdown
    .split('\n')
    .map(each => line(each, names))
    .join('')
}

function line(markdown: string, names: Names): string {
  return first(LINES, markdown, names)?.html ?? `<div>${spans(markdown, names)}</div>`
}

function spans(markdown: string, names: Names): string {
  let html = ''
  let rest = markdown
  while (rest !== '') {
    const found = first(SPANS, rest, names)
    html += found?.html ?? ''
    rest = rest.slice(found?.length ?? 1)
  }
  return html
}

function first(rules: readonly Rule[], markdown: string, names: Names) {
  for (const [pattern, draw] of rules) {
    const found = pattern.exec(markdown)
    if (found) return { html: draw(found, names), length: found[0].length }
  }
  return undefined
}
