import Fuse from 'fuse.js'
import type { Name } from '../catalogue/catalogue.ts'
import { foldedWords } from '../entries/fold.ts'
import { type EntryRef, KINDS, type Kind, partsOf } from '../entries/ref.ts'
import { called, nearlyCalled } from './called.ts'
import { distance } from './distance.ts'
import type { Lexicon } from './lexicon.ts'
import { kept, type Reading } from './reading.ts'
import { soundsLike } from './sounds-like.ts'

/** Finds the entries that words name. See `Search.named`. */
export type Naming = (words: string, kinds: readonly Kind[], limit: number) => readonly EntryRef[]

/** An entry with its names as they compare. */
interface Called {
  readonly entry: EntryRef
  readonly kind: Kind
  readonly slug: string
  /** Title and other spellings. */
  readonly names: readonly string[]
  readonly words: ReadonlySet<string>
}

/** The longest name worth looking up, in UTF-16 units. */
const LONGEST = 200

/** Suggests entries: what the words name exactly, then what has all of them, and only where there is neither, what sounds alike or is near. */
export function naming(catalogue: Reading, lexicon: Lexicon): Naming {
  const whole = kept(catalogue, reading => indexOf(reading.names().map(calledOf)))
  const isSmall = kept(catalogue, ({ count }) => KINDS.reduce((sum, kind) => sum + count(kind), 0) <= SMALL)

  return (words, kinds, limit) => {
    const asked = foldedWords(words.slice(0, LONGEST))
    if (asked === '' || limit <= 0) return []
    const { all, near } = isSmall() ? whole() : indexOf(among(words, kinds).map(calledOf))
    const ofKinds = ({ kind }: Called) => kinds.includes(kind)
    const tests = [hasSlug(words), isNamed(asked), hasAll(asked.split(' '))]
    const sure = tests.flatMap(test => all.filter(ofKinds).filter(test))
    const unsure = () => [...all.filter(sounds(asked.split(' '))), ...near(asked)].filter(ofKinds)
    const found = sure.length > 0 ? sure : unsure()
    return [...new Set(found.map(({ entry }) => entry))].slice(0, limit)
  }

  /** Of a large record only the names that have something of the words. */
  function among(words: string, kinds: readonly Kind[]): readonly Name[] {
    const bySlug = kinds.flatMap(kind => catalogue.name(`${kind}/${words.trim().toLowerCase()}` as EntryRef) ?? [])
    const sure = called(words, kinds, POOL, catalogue)
    return [...bySlug, ...(sure.length > 0 ? sure : nearlyCalled(words, kinds, POOL, catalogue, lexicon))]
  }
}

/** Names of a record with no more entries are all kept at hand; of a larger one, so many are looked at for one question. */
const SMALL = 20_000
const POOL = 500

const hasSlug = (words: string) => {
  const typed = words.trim().toLowerCase()
  return ({ entry, kind }: Called) => entry === typed || entry === `${kind}/${typed}`
}

const isNamed = (asked: string) => (called: Called) => called.slug === asked || called.names.includes(asked)

/** Every asked word is a word of the name, or begins one. */
const hasAll = (asked: readonly string[]) => (called: Called) =>
  asked.every(word => [...called.words].some(other => other.startsWith(word)))

/** Every asked word sounds like a word of the name, in whatever language or script it is written. Texts have no sound. */
const sounds = (asked: readonly string[]) => (called: Called) => !isText(called) && soundsLike(asked, called.words)

function calledOf({ entry, title, also }: Name): Called {
  const { kind, id } = partsOf(entry)
  const slug = foldedWords(id)
  const names = [title, ...also].map(foldedWords)
  return { entry, kind, slug, names, words: new Set([slug, ...names].flatMap(name => name.split(' '))) }
}

/** What is near: slugs as a whole, for a slip may be in their digits; then names word by word, for they may be long. */
function indexOf(names: readonly Called[]) {
  const all = [...names].sort(namelier)
  const slugs = new Fuse(all, { keys: ['slug'], ...LENIENT })
  const words = new Fuse([...new Set(all.flatMap(called => [...called.words]))], LENIENT)

  const nearWords = (asked: string): ReadonlyMap<string, number> =>
    new Map(
      words
        .search(asked.slice(0, LONGEST_PATTERN))
        .filter(({ item }) => isSlip(asked, item))
        .map(({ item, score = 1 }) => [item, score]),
    )
  const near = (asked: string): readonly Called[] => {
    const bySlug = slugs.search(asked.slice(0, LONGEST_PATTERN)).filter(({ item }) => isSlip(asked, item.slug))
    const meant = asked.split(' ').map(nearWords)
    const byWords = all
      .map(called => ({ item: called, score: meant.reduce((sum, likely) => sum + least(likely, called.words), 0) }))
      .filter(({ score }) => score < Number.POSITIVE_INFINITY)
      .sort((one, other) => Number(isText(one.item)) - Number(isText(other.item)) || one.score - other.score)
    return [...bySlug, ...byWords].map(({ item }) => item)
  }
  return { all, near }
}

/** What people say a name for, the likeliest first. */
const NAMED: readonly Kind[] = ['person', 'outlet', 'source', 'claim', 'quotation']

/** Whether its title is words of the record or of ours: having a word in it is not being called by it. */
const isText = ({ kind }: Called) => kind === 'quotation' || kind === 'claim'

function namelier(one: Called, other: Called): number {
  const count = ({ slug }: Called) => slug.split(' ').length
  return count(one) - count(other) || NAMED.indexOf(one.kind) - NAMED.indexOf(other.kind)
}

/** Fuse finds much; `isSlip` decides. */
const LENIENT = { threshold: 0.45, ignoreLocation: true, includeScore: true }
/** Fuse takes no longer pattern in one piece. */
const LONGEST_PATTERN = 32

/** Whether a name may have been meant: the more letters it has, the more may be wrong; names from another script vary most. */
function isSlip(asked: string, name: string): boolean {
  const reach = asked.length < 4 ? 0 : asked.length < 6 ? 1 : asked.length < 10 ? 2 : 4
  return distance(asked, name, reach) <= reach
}

function least(likely: ReadonlyMap<string, number>, words: ReadonlySet<string>): number {
  let score = Number.POSITIVE_INFINITY
  for (const [word, unlike] of likely) if (unlike < score && words.has(word)) score = unlike
  return score
}
