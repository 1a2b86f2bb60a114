import type { Block } from '../src/answers/answer.ts'
import type { Composition } from '../src/answers/composition.ts'
import { plainDate } from '../src/answers/dates.ts'
import { likelyClaims } from '../src/answers/likely-claims.ts'
import { brief } from '../src/answers/quoting.ts'
import { resolve } from '../src/answers/resolve.ts'
import { cautions, facts, list, open, paragraph, pointer, readWith, section } from '../src/answers/sections.ts'
import { code, strong, type Text, text } from '../src/answers/text.ts'
import { question } from '../src/desk/command.ts'
import { STANCES, type Stance } from '../src/entries/claim.ts'
import type { Claim } from '../src/entries/entry.ts'
import { foldedWords } from '../src/entries/fold.ts'
import { refOf } from '../src/entries/ref.ts'

/** Both sides have headings of the same form, and nothing is said of which is right. */
const SIDES: Readonly<Record<Stance, string>> = {
  supports: 'In support',
  disputes: 'In dispute',
  context: 'In context',
}

export const claim = question({
  name: 'claim',
  summary: 'A disputed claim: the evidence for and against in the same form, without a verdict',
  options: {
    name: {
      description: 'A claim’s slug, words of it, or a sentence or post that may make it',
      required: true,
      positional: true,
      suggests: 'claim',
    },
  },
  examples: [
    { line: 'claim nato-never-promised', shows: 'who asserts it, who disputes it and on what evidence' },
    { line: 'claim two-plus-four-bars-enlargement', shows: 'a claim about a treaty' },
  ],
  answer: ({ name }, context) => {
    const found = resolve(name, ['claim'], context)
    if ('answer' in found) return likelyClaims(name, context) ?? found.answer
    const { entry, composition } = found
    return composition.finish({
      status: 'found',
      line: `claim ${entry.id}`,
      title: text('Claim: ', strong(entry.text)),
      blocks: [
        ...facts([
          ['Claimed by', claimants(entry, composition)],
          ['Evidence', counts(entry)],
          ['Note', entry.note],
          ['Slug', text(code(entry.id))],
        ]),
        paragraph('This record gives no verdict. The number of entries on a side is no score.'),
        ...STANCES.flatMap(stance => section(SIDES[stance], side(entry, stance, composition))),
        ...section('Reviews by others', reviews(entry, composition)),
        ...section('To bear in mind', cautions([entry], composition)),
        ...readWith(entry, composition),
      ],
      actions: [
        { label: 'Timeline', line: `timeline claim:${entry.id}`, weight: 'main' },
        ...entry.appearance.slice(0, 2).map(quotation => open(quotation, 'Where it is made')),
        { label: 'History', line: `history claim/${entry.id}` },
      ],
    })
  },
})

function claimants({ author }: Claim, composition: Composition): string {
  return author.map(ref => composition.show(ref)?.name ?? ref).join(', ')
}

function counts({ evidence }: Claim): string {
  if (evidence.length === 0) return 'none on record'
  const of = (stance: Stance) => evidence.filter(item => item.stance === stance).length
  return `${of('supports')} in support, ${of('disputes')} in dispute, ${of('context')} in context`
}

/** One side of the claim, earliest first; every item in the same form: the words, who said them, why they are here. */
function side({ evidence }: Claim, stance: Stance, composition: Composition): readonly Block[] {
  return evidence
    .filter(item => item.stance === stance)
    .flatMap(({ entry, note }): { readonly date: string; readonly blocks: readonly Block[] }[] => {
      const found = composition.show(entry)
      if (!found) return []
      if (found.kind === 'source') {
        const named = text(`${found.title}, ${plainDate(found.issued)}`, composition.notes.cite(found))
        return [{ date: found.issued ?? '9', blocks: [paragraph(named, `. ${note}`, pointer(found))] }]
      }
      const why = paragraph(note, pointer(found))
      return [{ date: found.dateCreated ?? '9', blocks: [brief(found, composition), why] }]
    })
    .sort((a, b) => a.date.localeCompare(b.date))
    .flatMap(({ blocks }) => blocks)
}

/** Verdicts that others published, each in the words of whoever gave it, with the page on which it stands. */
function reviews({ text: claimed, reviews: all }: Claim, composition: Composition): readonly Block[] {
  if (all.length === 0) return []
  return [
    paragraph('These verdicts are their reviewers’ own, in their words. This record takes no side.'),
    ...list(all.map(each => review(each, claimed, composition))),
  ]
}

function review(
  { author, outlet, claimReviewed, reviewRating, datePublished, URL, itemReviewed }: Claim['reviews'][number],
  claimed: string,
  { notes, show }: Composition,
): Text {
  const reviewer = outlet && show(refOf('outlet', outlet))
  const made = [
    ...(itemReviewed?.author === undefined ? [] : [`by ${itemReviewed.author}`]),
    ...(itemReviewed?.datePublished === undefined ? [] : [plainDate(itemReviewed.datePublished)]),
  ]
  const isWordedSo = foldedWords(claimReviewed) === foldedWords(claimed)
  return text(
    strong(author),
    ` rates this “${reviewRating}”${datePublished === undefined ? '' : `, ${plainDate(datePublished)}`}`,
    notes.basis([{ title: `${author}: review of “${claimReviewed}”`, URL }]),
    isWordedSo ? '' : `. They word it “${claimReviewed}”`,
    made.length > 0 ? `. According to them it was made ${made.join(', ')}` : '',
    reviewer ? pointer(reviewer) : '',
  )
}
