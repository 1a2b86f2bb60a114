import { type Field, keyOf, pairKey, SHELF } from '../catalogue/keys.ts'
import type { Listed, WordIndex } from '../catalogue/words.ts'
import type { Meaning, Meant } from './meant.ts'
import { type Hit, running } from './running.ts'

/** Finds the texts that have most of the weight of what is meant, the best first; `among` leaves all others out. */
export type Retrieve = (
  field: Field,
  meaning: Meaning,
  limit: number,
  among?: (text: number) => boolean,
) => readonly Hit[]

/** Words that are looked up at most, the most telling first: more would only find the same texts. */
const TELLING = 40
/**
 * Texts read without a second thought. Beyond them, a text that has none of the words looked up so far comes too late once these had the
 * `late` share of the weight, and words are left out once those before them had `enough` of it.
 */
const WORK = { free: 8_000, most: 250_000, enough: 0.75, late: 0.6 }
/** What a form counts for beside the word itself. */
const FORM = 0.9
/** A list is read where it is no longer than so many times the texts in the running; a longer one is asked about each of them. */
const LONG = 2
/** Lists are asked only if they have one text in so many: of shorter ones the bits would take more room than the list. */
const DENSE = 20
/**
 * Who can still be among the best is looked into again before a list that is so many times longer than those in the running, and when what
 * is still to be had has become so much less.
 */
const SIEVE = 4
const LESS = 0.7
/** Texts that stay in the running where no new ones are welcome. */
const KEPT = 1000

/** What is looked up in one go: a word with its forms, or two short words side by side. */
interface Lookup {
  readonly weight: number
  readonly count: number
  readonly lists: readonly { readonly list: Listed; readonly weight: number }[]
}

/** Once no new texts are welcome only the best so far stay in the running, and long lists are asked about them instead of being read. */
export function retrieving(index: WordIndex): Retrieve {
  let isAmong: ((text: number) => boolean) | undefined
  const texts = running(index, () => isAmong)

  return (field, meaning, limit, among) => {
    isAmong = among
    texts.begin()
    const lookups = lookupsOf(field, meaning, index)
    const whole = lookups.reduce((sum, { weight }) => sum + weight, 0)
    let [round, work, taken] = [0, 0, 0]
    let isOpen = true
    let sieved = whole
    for (const { lists, weight: most, count } of lookups) {
      const isWorthIt = taken < WORK.enough * whole
      if (round === 250 || (work > WORK.free && !isWorthIt && work + count > WORK.most)) break
      round++
      const isNewWelcome = work < WORK.free || (taken < WORK.late * whole && work < WORK.most)
      if (!isNewWelcome && work > WORK.most) break
      const left = whole - taken
      if (isOpen && !isNewWelcome) {
        isOpen = false
        if (!among) texts.giveUp(texts.least(Math.max(KEPT, limit), whole), 0)
      }
      if (!isOpen && !among && left < LESS * sieved && count > SIEVE * texts.count()) {
        texts.giveUp(texts.least(limit, whole), left)
        sieved = left
      }
      for (const { list, weight } of lists) {
        if (isOpen || list.count < LONG * texts.count() || list.count * DENSE < index.last)
          texts.read(list.list, weight, round, isOpen)
        else texts.ask(list, weight, round)
      }
      work += count
      taken += most
    }
    return texts.best(limit)
  }
}

/** Rarest first, for a rare word says most and costs least. */
function lookupsOf(field: Field, { meant, order }: Meaning, index: WordIndex): readonly Lookup[] {
  const words = [...meant]
    .filter(({ forms }) => forms.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, TELLING)
    .map((one): Lookup => {
      const lists = one.forms.flatMap(({ term, likeness }) =>
        index
          .lists(keyOf(SHELF[field], term))
          .map(list => ({ list, weight: one.weight * (likeness === 1 ? 1 : FORM * likeness) })),
      )
      return { weight: one.weight, count: one.count, lists }
    })
  return [...words, ...(field === 'wording' ? pairsOf(meant, order, index) : [])].sort((a, b) => a.count - b.count)
}

/** Pairs of common words that stand side by side: what there is to go by where no word is telling. */
function pairsOf(meant: readonly Meant[], order: Uint16Array, index: WordIndex): readonly Lookup[] {
  const keys = new Set<number>()
  for (let at = 1; at < order.length && keys.size < TELLING; at++) {
    const [one, other] = [meant[order[at - 1] ?? 0], meant[order[at] ?? 0]]
    const key = one && other && one.count > PAIRED && other.count > PAIRED ? pairKey(one.word, other.word) : undefined
    if (key !== undefined) keys.add(key)
  }
  return [...keys].map(key => {
    const lists = index.lists(key)
    const count = lists.reduce((sum, kept) => sum + kept.count, 0)
    const weight = PAIR * Math.log(1 + index.texts / (count + 0.5))
    return { weight, count, lists: lists.map(list => ({ list, weight })) }
  })
}

/** Words in fewer texts are telling by themselves. A pair counts for less than a word, for its words count too. */
const PAIRED = 200
const PAIR = 0.5
