import { soundOf } from '../entries/sound.ts'
import type { Names } from './names.ts'

/** Shorter words have no letter wrong, though two may be swapped: too many of them are names of their own. */
const SHORTEST = 5
/** From this length on two letters that stand together may be wrong. */
const LONG = 8
/** By how many letters a misspelt name may be longer or shorter. */
const LENGTHS = [-2, -1, 0, 1, 2]

/** What is worked out once of the names of a record. */
interface Likely {
  /** Words that were asked for, and whether they are like a family name. */
  readonly families: Map<string, boolean>
  /** Family names by their first letter and their length: slips change neither much. */
  readonly shapes: ReadonlyMap<string, readonly string[]>
  /** How family names sound. */
  readonly sounds: ReadonlySet<string>
  /** Words by which people are called before others. */
  readonly given: ReadonlySet<string>
  /** Every run of words in the names of outlets. */
  readonly outlets: ReadonlySet<string>
}

const known = new WeakMap<Names, Likely>()
/** How many words are remembered of each state of the record. */
const MOST = 20_000

function likelyOf(names: Names): Likely {
  const before = known.get(names)
  if (before) return before
  const all = [...names.spellings].map(([spelling, speakers]) => ({ parts: spelling.split(' '), speakers }))
  const outlets = all.filter(({ speakers }) => [...speakers].some(speaker => speaker.startsWith('outlet/')))
  const made = {
    families: new Map(),
    shapes: shapesOf(names.families),
    sounds: new Set([...names.families].map(soundOf).filter(sound => sound !== '')),
    given: new Set(all.flatMap(({ parts: [first, second] }) => (first && second ? [first] : []))),
    outlets: new Set(outlets.flatMap(({ parts }) => runsOf(parts))),
  }
  known.set(names, made)
  return made
}

function shapesOf(families: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const shapes = new Map<string, string[]>()
  for (const family of families) {
    const shape = shapeOf(family, family.length)
    const same = shapes.get(shape)
    if (same) same.push(family)
    else shapes.set(shape, [family])
  }
  return shapes
}

function shapeOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`
}

function runsOf(parts: readonly string[]): readonly string[] {
  return parts.flatMap((_, from) =>
    parts.slice(from).map((_, length) => parts.slice(from, from + length + 1).join(' ')),
  )
}

/** Whether somebody of the record has the folded word for a first name. */
export function isGiven(word: string, names: Names): boolean {
  return likelyOf(names).given.has(word)
}

/** Whether folded words stand in the name of an outlet of the record. */
export function isOfOutlet(spelling: string, names: Names): boolean {
  return likelyOf(names).outlets.has(spelling)
}

/** Whether a folded word may be meant for a family name of the record: the same, misspelt, or as another language spells it. */
export function isNearlyFamily(word: string, names: Names): boolean {
  const { families: before, shapes, sounds } = likelyOf(names)
  const remembered = before.get(word)
  if (remembered !== undefined) return remembered
  if (before.size >= MOST) before.clear()
  const forms = formsOf(word)
  const isNear =
    forms.some(form => names.families.has(form) || sounds.has(soundOf(form))) ||
    forms.some(form =>
      LENGTHS.some(by => shapes.get(shapeOf(form, form.length + by))?.some(each => isSlip(form, each))),
    )
  before.set(word, isNear)
  return isNear
}

/** Whether one word is another that begins like it, with a letter too many, too few or wrong, or two that stand together. */
function isSlip(one: string, other: string): boolean {
  const short = Math.min(one.length, other.length)
  const long = Math.max(one.length, other.length)
  let [same, back] = [0, 0]
  while (same < short && one[same] === other[same]) same += 1
  while (back < short - same && one[one.length - 1 - back] === other[other.length - 1 - back]) back += 1
  const spoiled = long - same - back
  if (spoiled <= 1) return spoiled === 0 || short >= SHORTEST
  const isSwapped = long === short && one[same] === other[same + 1] && one[same + 1] === other[same]
  return spoiled === 2 && (isSwapped || short >= LONG)
}

/** A word as it stands, without the endings of Russian cases or of a genitive, and as it would be if French spelt it (Poutine). */
function formsOf(word: string): readonly string[] {
  const plain = word.replace(/'?s$/u, '')
  const stem = /[а-я]$/u.test(word) ? word.replace(/(?:ого|ому|ым|ом|ой|ем|[аяуюые])$/u, '') : word
  return [...new Set([word, plain, stem, word.replaceAll('ou', 'u').replace(/e$/u, '')])]
}
