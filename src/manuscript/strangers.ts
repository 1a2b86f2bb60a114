import type { Word } from '../entries/fold.ts'
import type { Clause } from './clause.ts'
import type { Mention, Names } from './names.ts'
import { isGiven, isNearlyFamily, isOfOutlet } from './nearly.ts'
import { CALENDAR, NO_NAMES, NO_PERSONS, NO_PERSONS_END, OFFICE_END, PLACES, PLACES_BEGIN } from './no-persons.ts'
import { ARTICLES, NOUNS_ARE_CAPITAL, OBJECT, STARTS, TITLES } from './speech.ts'

/** The most words in a name; what is longer is a title or a list. */
const MOST = 4

/** A word as names are written: a capital and small letters; or an initial. */
const NAME = /^\p{Lu}[’'ʼ]?\p{L}*\p{Ll}/u
const INITIAL = /^\p{Lu}(?:\.\p{Lu})*$/u
/** Small words within a name: Ursula von der Leyen, Charles de Gaulle. */
const PARTICLES = new Set('von van bin ibn al de del di da du dos'.split(' '))
/** The same where one stands before them; alone they are articles: „sagte Schröder der Zeit“. */
const AFTER_PARTICLES = new Set('der den'.split(' '))

/**
 * The clause with the people in it whom the record does not know, as far as capitals tell: Angela Merkel, or Merkel with a doubt. Offices,
 * papers and places are nobody, and whoever is nearly called like somebody of the record may be that one. `doubtful` ones too, or only
 * those whose name is whole.
 */
export function withStrangers(clause: Clause, names: Names, doubtful: boolean): Clause {
  const all = runsIn(clause).flatMap(run => strangerIn(clause, run, names) ?? [])
  const strangers = doubtful ? all : all.filter(stranger => !stranger.doubtful)
  if (strangers.length === 0) return clause
  // Of the Kremlin's spokesman Dmitry Peskov it is he who speaks, and not the Kremlin.
  const kept = clause.mentions.filter(({ from }) => !strangers.some(other => from >= other.lead && from < other.from))
  return { ...clause, mentions: [...kept, ...strangers].sort((one, other) => one.from - other.from) }
}

/** Indexes of words, `end` exclusive. */
interface Run {
  readonly start: number
  readonly end: number
}

/** Words with capitals and nothing but spaces between, and no name of the record among them. */
function runsIn({ text, words, mentions }: Clause): readonly Run[] {
  const runs: Run[] = []
  const isKnown = (at: number) => mentions.some(({ from, to }) => at >= from && at < to)
  const isPart = (at: number) => !isKnown(at) && isNameWord(text, words[at])
  for (let start = 0; start < words.length; start += 1) {
    if (!isPart(start)) continue
    let end = start + 1
    for (;;) {
      let next = end
      while (isParticle(written(text, words[next]), next > end) && isNext(text, words, next)) next += 1
      if (!isPart(next) || !isNext(text, words, next) || isPossessive(text, words[end - 1])) break
      end = next + 1
    }
    runs.push({ start, end })
    start = end - 1
  }
  return runs
}

function isParticle(spelt: string, follows: boolean): boolean {
  return follows ? AFTER_PARTICLES.has(spelt) : PARTICLES.has(spelt)
}

function strangerIn(clause: Clause, run: Run, names: Names): (Mention & { readonly lead: number }) | undefined {
  const { text, words, mentions } = clause
  const from = nameStart(clause, run)
  const name = words.slice(from, run.end)
  const [first, last] = [name[0], name.at(-1)]
  if (!first || !last || name.length > MOST || INITIAL.test(written(text, last))) return undefined
  const isTitled = from > run.start && isOffice(words[from - 1]?.word ?? '')
  const neighbour = mentions.find(({ to, possessive }) => !possessive && to <= from && isOnlyOffices(clause, to, from))
  const follows = mentions.some(({ from: next }) => next === run.end && isNext(text, words, next))
  const before = words[from - 1]
  const article = before !== undefined && ARTICLES.has(before.word) && !isOffice(before.word)
  const possessive = isPossessive(text, last)
  if (follows || article || isNobody(name, names) || (neighbour?.to === from && !isTitled)) return undefined
  const doubtful = name.length === 1
  if (doubtful && !isTitled && !mayStandAlone(clause, from)) return undefined
  const stranger = text.slice(first.start, last.end).replace(/[’'ʼ]s?$/u, '')
  const lead = neighbour?.from ?? leadStart(clause, run.start, from)
  return { from, to: run.end, lead, stranger, doubtful, possessive }
}

/** Where a name begins in a run: after ranks, offices and nations, and after what only has a capital because a sentence begins with it. */
function nameStart({ words }: Clause, { start, end }: Run): number {
  const office = words.slice(start, end).findLastIndex(({ word }) => isOffice(word))
  let from = office < 0 ? start : start + office + 1
  const isNoPart = ({ word }: Word) => isLeadIn(word) || PLACES.has(word) || (from === 0 && /.ly$/u.test(word))
  while (from < end && isNoPart(words[from] ?? NONE)) from += 1
  return from
}
const NONE: Word = { word: '', start: 0, end: 0, joined: false }

/** Where the offices and nations before a name begin: after “on Tuesday”, which is no part of them. */
function leadStart({ words }: Clause, start: number, from: number): number {
  const other = words.slice(start, from).findLastIndex(({ word }) => isLeadIn(word))
  return start + other + 1
}

/** Whether a word only leads to a name: Then, On, Tuesday. */
function isLeadIn(word: string): boolean {
  return STARTS.has(word) || OBJECT.has(word) || NO_NAMES.has(word) || CALENDAR.has(word)
}

function isOffice(word: string): boolean {
  return (TITLES.has(word) && !ARTICLES.has(word)) || OFFICE_END.test(word)
}

function isNobody(name: readonly Word[], names: Names): boolean {
  const [first, last] = [name[0]?.word ?? '', name.at(-1)?.word ?? '']
  const all = name.map(({ word }) => word).join(' ')
  const isThing = ({ word }: Word) =>
    NO_PERSONS.has(word) || NO_PERSONS_END.test(word) || NO_NAMES.has(word) || PLACES.has(word)
  return (
    name.some(isThing) ||
    ARTICLES.has(first) ||
    PLACES_BEGIN.has(first) ||
    isNearlyFamily(last, names) ||
    // Putin Vladimir is Vladimir Putin.
    (isNearlyFamily(first, names) && isGiven(last, names)) ||
    isOfOutlet(all, names)
  )
}

/** One word with a capital may be a family name where nouns have none, and where it is no plural that begins a sentence. */
function mayStandAlone({ words }: Clause, at: number): boolean {
  if (words.some(({ word }) => NOUNS_ARE_CAPITAL.has(word))) return false
  return at > 0 || !/s$/u.test(words[at]?.word ?? '')
}

/** Whether nothing but an office stands between a name of the record and another: “Kremlin spokesman”. */
function isOnlyOffices({ text, words }: Clause, to: number, from: number): boolean {
  const between = words.slice(to, from)
  const gap = text.slice(words[to - 1]?.end, words[from]?.start)
  return between.length <= 4 && between.every(({ word }) => isOffice(word)) && /^[\p{L}\s-]*$/u.test(gap)
}

function isNameWord(text: string, word: Word | undefined): boolean {
  const spelt = written(text, word)
  return NAME.test(spelt) || (word !== undefined && INITIAL.test(spelt) && text[word.end] === '.')
}

/** Whether only a space or a hyphen stands before a word, or the point of an initial. */
function isNext(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (!before || !word) return false
  const gap = text.slice(before.end, word.start)
  return /^(?:[^\S\n]+|[-‐‑])$/u.test(gap) || (/^\.[^\S\n]*$/u.test(gap) && INITIAL.test(written(text, before)))
}

function isPossessive(text: string, word: Word | undefined): boolean {
  return word !== undefined && (/[’'ʼ]s$/u.test(written(text, word)) || /^[’'ʼ](?!\p{L})/u.test(text.slice(word.end)))
}

function written(text: string, word: Word | undefined): string {
  return word ? text.slice(word.start, word.end) : ''
}
