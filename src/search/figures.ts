import type { Word } from '../entries/fold.ts'
import type { Pairing } from './align.ts'
import type { Passage } from './steps.ts'

/** What stands at a number and makes it another. */
interface Figure {
  /** A minus, a currency, or a slash or colon after another number. */
  readonly before: string
  /** A percent sign, a degree or a currency. */
  readonly after: string
  /** Fractions and powers, which folding writes with plain digits. */
  readonly inside: string
}

const PLAIN: Figure = { before: '', after: '', inside: '' }

export function figureOf(text: string, { word, start, end }: Word): Figure {
  if (!/\p{Nd}/u.test(word)) return PLAIN
  const around = text.slice(Math.max(0, start - 4), start)
  const before = /(?:\p{Sc}\s?|(?<![^\s(["“„«'‘])[-−]|(?<=\p{Nd})[/:×])+$/u.exec(around)?.[0] ?? ''
  const after = /^\s?[%‰\p{Sc}°]/u.exec(text.slice(end, end + 2))?.[0] ?? ''
  const inside = text.slice(start, end).match(/[¼-¾⅐-⅞↉]|(?<=\p{Nd})[⁰¹²³⁴-⁹]/gu) ?? []
  return { before: before.trim(), after: after.trim(), inside: inside.join('') }
}

/** Whether two numbers have the same signs. A hyphen is a minus where the other has one or a unit follows, and else a mere dash. */
function isSameFigure(one: Figure, other: Figure): boolean {
  const loose = (sign: string) => sign.replace('-', '−')
  const bare = (sign: string) => (one.after === '' ? sign.replace('-', '') : sign)
  const before = loose(one.before) === loose(other.before) || bare(one.before) === bare(other.before)
  return before && one.after === other.after && one.inside === other.inside
}

/** The same pairings, in which numbers that are the same but for their signs no longer are: `5` and `5 %`, `-5` and `5`. */
export function withFigures(pairings: readonly Pairing[], asked: Passage, recorded: Passage): readonly Pairing[] {
  return pairings.map(pairing => {
    const [one, other] = [asked.words[pairing.asked ?? -1], recorded.words[pairing.recorded ?? -1]]
    if (!one || !other || pairing.likeness < 1) return pairing
    const [a, b] = [figureOf(asked.text, one), figureOf(recorded.text, other)]
    return isSameFigure(a, b) ? pairing : { ...pairing, likeness: 0 }
  })
}
