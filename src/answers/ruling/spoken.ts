import type { Rendering } from '../../entries/citation.ts'
import { strong, type Text, text } from '../text.ts'
import type { Joined, Ruling, Standing, Verdict } from './ruling.ts'

/** What a verdict is called wherever people read it: in a summary ("2 verbatim, 1 altered") and above an answer. */
export const SPOKEN: Readonly<Record<Verdict, string>> = {
  verbatim: 'verbatim',
  part: 'part of a longer passage',
  outlet: 'in an outlet’s wording',
  joined: 'joined',
  altered: 'altered',
  'other-speaker': 'another speaker’s',
  near: 'near',
  nothing: 'not on record',
}

/** Verdicts on what must not be printed as it stands: it was changed, put together, or is somebody else’s. */
export const WRONG: readonly Verdict[] = ['altered', 'joined', 'other-speaker']

const RENDERED: Readonly<Record<Rendering, string>> = {
  direct: 'Verbatim',
  reported: 'In reported speech, not a transcript',
  translated: 'In a translation',
  paraphrased: 'In an outlet’s words, not the speaker’s',
}

/** How words stand that are on record: "Verbatim; part of a longer passage." */
export function standingLine({ verdict, rendering, leftOut }: Standing): Text {
  const extent = verdict === 'verbatim' ? '' : `; ${SPOKEN.part}`
  const gaps = leftOut > 0 && ' Words of the record are left out where the ellipsis or the brackets stand.'
  return text(strong(`${RENDERED[rendering]}${extent}.`), gaps)
}

/** That a negation which was not asked for stands at the words. */
export function besideLine(negation: string): string {
  return `In the record, “${negation}” stands directly beside these words. Without it they may say the opposite.`
}

/** Whose wording it is, and what the better record is instead. `original` names the language it was said in. */
export function outletLine(outlets: string, translated: boolean, whose: Text, original: string): Text {
  if (translated) {
    return text(strong(`In translation, in ${outlets}.`), ' Said by ', whose, ` The best record is in ${original}:`)
  }
  const said = ' The words stand in accounts of what was said by '
  return text(strong(`The wording of ${outlets}.`), said, whose, ' The best record has it otherwise:')
}

export function joinedLine({ from, pieces }: Joined): Text {
  if (from === 'several') {
    const count = pieces.length === 2 ? 'two' : `${pieces.length}`
    return text(
      strong(`Joined from ${count} places.`),
      ' Each part is on record by itself. Nobody is recorded as saying them together:',
    )
  }
  return text(
    strong('Joined.'),
    ' The parts stand in one record, but not side by side, and nothing shows that words were left out between them:',
  )
}

/** That words of the record were changed. `scope` says whose words were asked for, as in "of Helmut Kohl". */
export function alteredLine(scope: string, otherSpeaker: boolean): Text {
  const whose = scope === '' ? 'Not on record in these words.' : `No words ${scope} are exactly these.`
  const has = otherSpeaker ? 'Somebody else is recorded' : 'The record has these'
  return text(strong('Altered.'), ` ${whose} ${has}, in which words differ; what turns the sense comes first:`)
}

export function otherSpeakerLine(scope: string): Text {
  return text(strong('Another speaker’s.'), ` No words ${scope} like these are on record. They are recorded of others:`)
}

/** That words are on record, but of others than the one to whom a text gives them. */
export function strangerLine(stranger: string, altered: boolean): Text {
  const others = `They are recorded of others${altered ? ', in words that differ' : ''}:`
  const given = ` The text gives these words to ${stranger}, of whom the record has none. ${others}`
  return text(strong('Another speaker’s.'), given)
}

/** That nothing has the words. It proves little, and says how little. */
export function nothingLine(scope: string, quotations: number): string {
  const whose =
    scope === '' ? 'Nobody is recorded as saying these words.' : `No words ${scope} like these are on record.`
  return `${whose} That is not proof that nobody did: the record holds ${quotations} quotations.`
}

/** What stands above likenesses. */
export const NEAR = 'Did you mean one of these? They are alike, no more:'

/** What an answer that attributes nothing is headed with. */
export function titleOf({ verdict }: Ruling): string {
  const name = SPOKEN[verdict === 'near' ? 'nothing' : verdict]
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
