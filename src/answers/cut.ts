import type { Block } from './answer.ts'
import { cutText } from './cut-text.ts'
import { most } from './most.ts'
import { type Text, text, wordsOf } from './text.ts'

type Pieces = readonly [head: Block, rest: Block]
type Fits = (head: Block) => boolean

/**
 * Cuts a block that is too big for a message: the most of it that fits, and the rest. Lists and facts are cut between items,
 * words after a sentence, else between words, and a quotation says on both sides that it was cut. Nothing, if not even the
 * smallest piece fits.
 */
export function cutBlock(block: Block, fits: Fits): Pieces | undefined {
  switch (block.block) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return cutWords(block.text, words => ({ ...block, text: words }), fits)
    case 'quotation': {
      const ended = { ...block, cut: { ...block.cut, after: true } }
      const begun = { ...block, cut: { ...block.cut, before: true } }
      const pieces = cutText(block.text, head => fits({ ...ended, text: head }))
      return (
        pieces && [
          { ...ended, text: pieces[0] },
          { ...begun, text: pieces[1] },
        ]
      )
    }
    case 'list':
      return cutItems(
        block.items,
        words => words,
        (_, words) => words,
        items => ({ ...block, items }),
        fits,
      )
    case 'facts':
      return cutItems(
        block.rows,
        ([, value]) => value,
        ([label], value) => [label, value] as const,
        rows => ({ ...block, rows }),
        fits,
      )
    case 'verbatim':
      return cutWords(text(block.text), words => ({ ...block, text: wordsOf(words) }), fits)
    case 'change': {
      const { before, after } = block
      return before === ''
        ? cutWords(text(after), words => ({ ...block, after: wordsOf(words) }), fits)
        : cutChange(block, fits)
    }
  }
}

function cutWords(words: Text, make: (words: Text) => Block, fits: Fits): Pieces | undefined {
  const pieces = cutText(words, head => fits(make(head)))
  return pieces && [make(pieces[0]), make(pieces[1])]
}

/** Between items; within the first where it is too big by itself. */
function cutItems<Item>(
  items: readonly Item[],
  wordsIn: (item: Item) => Text,
  withWords: (item: Item, words: Text) => Item,
  make: (items: readonly Item[]) => Block,
  fits: Fits,
): Pieces | undefined {
  const count = most(items.length - 1, number => fits(make(items.slice(0, number))))
  if (count > 0) return [make(items.slice(0, count)), make(items.slice(count))]
  const [first, ...others] = items
  if (first === undefined) return undefined
  const pieces = cutText(wordsIn(first), head => fits(make([withWords(first, head)])))
  return pieces && [make([withWords(first, pieces[0])]), make([withWords(first, pieces[1]), ...others])]
}

/** What was there before is shown whole, over as many messages as it takes, ahead of what replaced it. */
function cutChange(block: Extract<Block, { block: 'change' }>, fits: Fits): Pieces | undefined {
  const whole: Block = { ...block, after: '' }
  if (block.after !== '' && fits(whole)) return [whole, { ...block, before: '' }]
  const pieces = cutText(text(block.before), head => fits({ ...block, before: wordsOf(head), after: '' }))
  return (
    pieces && [
      { ...block, before: wordsOf(pieces[0]), after: '' },
      { ...block, before: wordsOf(pieces[1]) },
    ]
  )
}
