/**
 * A piece of text that says what it is and never how it looks. Its words are plain characters: they are never markup, so a
 * quotation with `*`, `<@U1>` or `@everyone` in it comes out as those characters on every surface.
 */
export type Span =
  | { readonly span: 'words'; readonly text: string }
  /** Words that answer the question: highlighted. */
  | { readonly span: 'match'; readonly text: string }
  /** Words that differ from the wording beside which they are shown. */
  | { readonly span: 'differs'; readonly text: string }
  | { readonly span: 'strong'; readonly text: string }
  /** Something to type, such as a slug or a line. */
  | { readonly span: 'code'; readonly text: string }
  /** A pointer to the note with this number. */
  | { readonly span: 'cite'; readonly note: number }
  | { readonly span: 'link'; readonly text: string; readonly url: string }

export type Text = readonly Span[]

/** What text may be composed of: plain strings are words. */
export type Piece = string | Span | Text | undefined | false

/** Joins pieces into a text, leaving out what is undefined, false or empty. */
export function text(...pieces: readonly Piece[]): Text {
  return pieces.flatMap((piece): Text => {
    if (piece === undefined || piece === false || piece === '') return []
    if (typeof piece === 'string') return [{ span: 'words', text: piece }]
    return 'span' in piece ? [piece] : piece
  })
}

export const strong = (words: string): Span => ({ span: 'strong', text: words })
export const code = (words: string): Span => ({ span: 'code', text: words })
export const match = (words: string): Span => ({ span: 'match', text: words })
export const differs = (words: string): Span => ({ span: 'differs', text: words })
export const cite = (note: number): Span => ({ span: 'cite', note })
export const link = (words: string, url: string): Span => ({ span: 'link', text: words, url })

/** The words of a text without anything else; citations as `[1]`. */
export function wordsOf(content: Text): string {
  return content.map(span => (span.span === 'cite' ? `[${span.note}]` : span.text)).join('')
}
