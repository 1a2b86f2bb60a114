import { setImmediate as breathe } from 'node:timers/promises'
import { words } from '../../entries/fold.ts'
import { type Attributed, attribute } from '../../manuscript/attribution.ts'
import { quotationsIn } from '../../manuscript/find.ts'
import { namesOf } from '../../manuscript/names.ts'
import type { Range } from '../../manuscript/quoted.ts'
import { unmarked } from '../../manuscript/words.ts'
import { ruleOn } from '../ruling/rule-on.ts'
import type { Record, Ruling } from '../ruling/ruling.ts'
import type { Checked, Judgement } from './checked.ts'
import { readingsOf } from './readings.ts'
import { sentencesIn } from './sentences.ts'

/** As many words as say too little to be anybody's. */
const FEW = 2
/** A longer passage is judged sentence by sentence; in UTF-16 units. */
const LONGEST = 2000

/**
 * Judges every quotation in a text, in the order of the text. Lets others have their turn after each, however long the text; tells how
 * far it is.
 */
export async function check(
  text: string,
  record: Record,
  progress: (done: number, of: number) => void = () => {},
): Promise<readonly Checked[]> {
  const found = quotationsIn(text)
  const rule = remembering(record)
  const checked: Checked[] = []
  let around: Judgement = 'nothing'
  let done = 0
  for (const attributed of attribute(text, found, namesOf(record.catalogue))) {
    const { depth } = attributed.quoted
    // What stands in words that are on record is on record with them.
    if (depth === 0 || (isMissing(around) && !isShort(attributed.quoted.words))) {
      const judged = judge(attributed, text, rule)
      checked.push(...judged)
      if (depth === 0) around = judged.length === 1 ? (judged[0]?.judgement ?? 'nothing') : 'part'
    }
    progress(++done, found.length)
    await breathe()
  }
  return checked
}

type Rule = (words: string, attribution: Checked['attribution']) => Ruling

/** One judgement for the same words of the same speaker, however often they stand. */
function remembering(record: Record): Rule {
  const known = new Map<string, Ruling>()
  return (asked, attribution) => {
    const { speaker } = attribution?.sure ? attribution : {}
    const of =
      speaker === undefined ? {} : typeof speaker === 'string' ? { speakers: [speaker] } : { stranger: speaker.name }
    const key = `${JSON.stringify(of)}\n${asked}`
    const ruling = known.get(key) ?? ruleOn(asked, of, record)
    known.set(key, ruling)
    return ruling
  }
}

function judge({ quoted, attribution }: Attributed, text: string, rule: Rule): readonly Checked[] {
  const { words: said, inside, kind, closed } = quoted
  const one = (asked: string, range: Range): Checked => {
    const ruling = rule(asked, attribution)
    const judgement = judgementOf(asked, ruling)
    return { words: asked, range, kind, closed, ...(attribution && { attribution }), judgement, ruling }
  }
  const read = (range: Range): Checked => one(sayingAt(text, range), range)
  const sentences = said.length > LONGEST || kind === 'block' || closed ? sentencesIn(text, inside) : []
  const piecemeal = (): readonly Checked[] =>
    sentences.map((range, index) => ({
      ...read(range),
      ...(sentences.length > 1 && { sentence: { number: index + 1, of: sentences.length } }),
    }))
  if (said.length > LONGEST) return piecemeal()
  const [, ...shorter] = readingsOf(text, quoted)
  const whole = one(said, inside)
  const better = isOnRecord(whole) ? undefined : shorter.map(read).find(isOnRecord)
  if (better) return [better]
  if (sentences.length < 2 || !mayDivide(whole, kind)) return [whole]
  const pieces = piecemeal()
  return pieces.some(({ judgement }) => !isMissing(judgement)) ? pieces : [whole]
}

function sayingAt(text: string, { start, end }: Range): string {
  return unmarked(text.slice(start, end)).replace(/\s+/gu, ' ')
}

function isOnRecord({ judgement }: Checked): boolean {
  return judgement === 'verbatim' || judgement === 'part' || judgement === 'outlet'
}

/** A passage that is not on record as a whole may be sentence by sentence; a document that is set off as a block is no one's breath. */
function mayDivide({ judgement }: Checked, kind: Checked['kind']): boolean {
  return isMissing(judgement) || (kind === 'block' && (judgement === 'joined' || judgement === 'altered'))
}

function judgementOf(asked: string, { verdict }: Ruling): Judgement {
  if (isShort(asked)) return 'short'
  return isMissing(verdict) && isTitle(asked) ? 'title' : verdict
}

function isMissing(judgement: Judgement): boolean {
  return judgement === 'nothing' || judgement === 'near'
}

function isShort(asked: string): boolean {
  return words(asked).length <= FEW
}

/** Longer words that all begin with a capital, and no sentence's end: what a book or a film is called. */
function isTitle(asked: string): boolean {
  const long = words(asked).filter(({ word }) => word.length > 3)
  return (
    /\p{Ll}/u.test(asked) &&
    long.length > 0 &&
    long.every(({ start }) => /^\p{Lu}/u.test(asked.slice(start))) &&
    !/[.!?…,;]$/u.test(asked.trim())
  )
}
