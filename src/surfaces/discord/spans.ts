import type { Span, Text } from '../../answers/text.ts'
import { inlineCode } from './code.ts'
import { escaped, legible, started } from './escape.ts'
import { linked } from './link.ts'

/** The marks that Discord puts around words to set them off. */
const MARKS = { words: '', match: '**', differs: '__', strong: '**', code: '`' } as const

type Marked = { readonly mark: (typeof MARKS)[keyof typeof MARKS]; readonly words: string } | { readonly ready: string }

/**
 * A text as Discord's markdown, on one line, between what is given to stand at its ends. Its words come out as the characters
 * they are; addresses that have no words to stand behind come last.
 */
export function markdown(content: Text, { before = '', after = '' } = {}): string {
  const spans = content.filter(span => span.span === 'cite' || span.text !== '')
  const sentence = started(joined(spans.map(markedOf)).map(write).join('')).trim()
  const addresses = spans.flatMap(span => (span.span === 'link' ? (linked(span.text, span.url).after ?? []) : []))
  return [before, sentence, after, ...addresses].filter(part => part !== '').join(' ')
}

/** Somebody on Discord, as settings and desk name them. Discord shows what they are called there; messages call nobody by it. */
const PERSON = /^discord:(\d{17,20})$/

function markedOf(span: Span): Marked {
  switch (span.span) {
    case 'cite':
      return { ready: `\\[${span.note}\\]` }
    case 'link':
      return { ready: linked(span.text, span.url).words }
    case 'code': {
      const [, person] = PERSON.exec(span.text) ?? []
      return person === undefined
        ? { mark: MARKS.code, words: legible(span.text) }
        : { ready: `<@${person}> (${inlineCode(span.text)})` }
    }
    default:
      return { mark: MARKS[span.span], words: legible(span.text) }
  }
}

/** Neighbours with the same mark are one run: `**a****b**` would show its asterisks. */
function joined(marked: readonly Marked[]): readonly Marked[] {
  const runs: Marked[] = []
  for (const next of marked) {
    const last = runs.at(-1)
    const isSame = last && 'mark' in last && 'mark' in next && last.mark === next.mark
    if (isSame) runs.splice(-1, 1, { mark: last.mark, words: last.words + next.words })
    else runs.push(next)
  }
  return runs
}

/** Marks stand against their words: the spaces at the ends of a run go outside. */
function write(marked: Marked): string {
  if ('ready' in marked) return marked.ready
  const { mark, words: run } = marked
  if (mark === '`') return inlineCode(run)
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run) ?? []
  return words === '' ? run : `${before}${mark}${escaped(words)}${mark}${after}`
}
