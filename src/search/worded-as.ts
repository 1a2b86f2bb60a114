import { type Field, keyOf, SHELF } from '../catalogue/keys.ts'
import { numbersOf, rowOf } from '../catalogue/lists.ts'
import type { Printed, WordIndex } from '../catalogue/words.ts'

/** Texts that are looked into: a run of words that are all in more of them is no telling run. */
const MOST = 5000

/** Texts of a field that have these folded words in one unbroken run. */
export function wordedAs(words: readonly string[], field: Field, index: WordIndex, limit: number): readonly Printed[] {
  return index.reading(() => {
    const terms = words.map(word => index.term(word))
    if (terms.length === 0) return []
    const known = terms.filter(term => term !== undefined)
    if (known.length < terms.length) return []
    const run = Buffer.from(rowOf(known))
    const lists = [...new Set(known)].map(term => index.lists(keyOf(SHELF[field], term)))
    const rarest = lists.sort((one, other) => countOf(one) - countOf(other)).slice(0, 3)
    const [texts = [], ...others] = rarest.map(list => list.flatMap(kept => numbersOf(kept.list)))
    const also = others.map(numbers => new Set(numbers))
    const likely = texts.filter(text => also.every(numbers => numbers.has(text))).slice(0, MOST)
    const having = likely.filter(text => hasRun(index.indexed(text)?.terms, run)).slice(0, limit)
    return having.flatMap(text => index.printed(text) ?? [])
  })
}

function countOf(lists: readonly { readonly count: number }[]): number {
  return lists.reduce((sum, { count }) => sum + count, 0)
}

/** Whether a row has the numbers of another in it: the bytes of it, from where a number begins. */
function hasRun(terms: Uint8Array | undefined, run: Buffer): boolean {
  if (!terms) return false
  const row = Buffer.from(terms.buffer, terms.byteOffset, terms.length)
  for (let at = row.indexOf(run); at >= 0; at = row.indexOf(run, at + 1))
    if (at === 0 || (row[at - 1] ?? 0) < 128) return true
  return false
}
