import { words } from '../entries/fold.ts'
import type { Step } from '../search/search.ts'
import { differs, type Text, text } from './text.ts'

/** One place where two wordings part: what the one has, and what the other has there. */
export interface Difference {
  /** As they stand in their texts, with what is between the words. */
  readonly recorded: string
  readonly asked: string
}

/** The same, and whether a name is among the words. */
interface Found extends Difference {
  readonly named: boolean
}

/** What is compared with the record: a question, of which every word counts, or another wording, which may stand in a longer text. */
export type Compared = 'question' | 'wording'

/** The places where the steps part, neighbouring ones together. */
export function differencesOf(steps: readonly Step[], compared: Compared): readonly Found[] {
  const places: { recorded: string; asked: string; named: boolean }[] = []
  let open = false
  for (const step of within(steps, compared)) {
    if (step.step === 'same') {
      open = false
      continue
    }
    const { recorded, asked, named } = (open && places.pop()) || { recorded: '', asked: '', named: false }
    open = true
    places.push({
      recorded: step.step === 'added' ? recorded : joined(recorded, step.recordedGap, step.recorded),
      asked: step.step === 'missing' ? asked : joined(asked, step.askedGap, step.asked),
      named: named || step.named === true,
    })
  }
  return places
}

/** Words and the next one with what stands between them; a sign that is shown with the word does not stand there twice. */
function joined(words: string, gap: string = ' ', word: string): string {
  if (words === '') return word
  const [sign = ''] = /^[^\p{L}\p{N}]*/u.exec(word) ?? []
  const between = sign !== '' && gap.trimEnd().endsWith(sign) ? gap.trimEnd().slice(0, -sign.length) : gap
  return `${words}${between.replace(/\s+/gu, ' ')}${word}`
}

/** The steps without what only stands before or after: more of the record, or more of the text around another wording. */
function within(steps: readonly Step[], compared: Compared): readonly Step[] {
  const before = steps.findIndex(({ step }) => step === 'same')
  if (before < 0) return steps
  const after = steps.findLastIndex(({ step }) => step === 'same') + 1
  const start = isAround(steps.slice(0, before), compared) ? before : 0
  const end = isAround(steps.slice(after), compared) ? after : steps.length
  return steps.slice(start, end)
}

function isAround(steps: readonly Step[], compared: Compared): boolean {
  const all = (kind: Step['step']) => steps.every(({ step }) => step === kind)
  return all('missing') || (compared === 'wording' && all('added'))
}

/** Each place in a line: what the record has, then what stands there instead. */
export function differenceLines(steps: readonly Step[], compared: Compared): readonly Text[] {
  return differencesOf(steps, compared).map(({ recorded, asked }) => {
    if (asked === '') return text('Left out: ', differs(recorded))
    if (recorded === '') return text('Added: ', differs(asked))
    return text('Changed: ', differs(recorded), ' → ', differs(asked))
  })
}

/** Where, in the wording that was compared, the words that are not the same stand. */
export function differingRanges(wording: string, steps: readonly Step[]): readonly { start: number; end: number }[] {
  const inside = new Set(within(steps, 'wording'))
  const own = steps.filter(({ step }) => step !== 'missing')
  return words(wording).flatMap(({ start, end }, index) => {
    const step = own[index]
    return step === undefined || step.step === 'same' || !inside.has(step) ? [] : [{ start, end }]
  })
}
