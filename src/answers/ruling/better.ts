import type { Citation } from '../../entries/citation.ts'
import type { Quotation } from '../../entries/entry.ts'
import { isRunOf } from '../../entries/words.ts'
import type { Search, Step } from '../../search/search.ts'
import { exactFindings } from '../found.ts'
import { bestRecord } from '../quoting.ts'
import { changesOf } from './changes.ts'
import type { OutletWording, Place, Places } from './ruling.ts'

/**
 * That the words match only what outlets made of an utterance of which there is a better record; nothing where they stand in its own
 * text.
 */
export function outletWording(asked: string, places: Places, search: Search): OutletWording | undefined {
  const [{ quotation, match }] = places
  const [first, ...others] = exactFindings(match).flatMap(({ wording }) => quotation.citation[wording.citation] ?? [])
  if (!first || [first, ...others].some(citation => isOwn(citation, quotation))) return undefined
  const better = bestRecord(quotation)
  const translated = first.inLanguage !== quotation.inLanguage
  return {
    verdict: 'outlet',
    places,
    having: [first, ...others],
    better,
    translated,
    changes: translated ? [] : changesOf(stepsTo(quotation, asked, places[0], search), 'question', better.inLanguage),
  }
}

/** Whether a citation gives the quotation’s own text, or a part of it. */
export function isOwn({ selector }: Citation, { text }: Quotation): boolean {
  return isRunOf(text, selector.exact) || isRunOf(selector.exact, text)
}

/** How the asked words stand to the utterance’s own text; nothing where they have too little in common to be set side by side. */
function stepsTo({ text }: Quotation, asked: string, { match }: Place, search: Search): readonly Step[] {
  const read = match.findings.find(({ wording }) => wording.words === text)
  const steps = read?.steps ?? search.compare(asked, text)
  const own = steps.filter(({ step }) => step !== 'missing')
  return own.filter(({ step }) => step === 'same').length >= own.length * IN_COMMON ? steps : []
}

const IN_COMMON = 0.4
