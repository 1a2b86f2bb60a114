import type { Answer, Block } from '../src/answers/answer.ts'
import { type Composition, compose } from '../src/answers/composition.ts'
import { plainDate } from '../src/answers/dates.ts'
import { brief } from '../src/answers/quoting.ts'
import { resolve } from '../src/answers/resolve.ts'
import { heading, paragraph, pointer } from '../src/answers/sections.ts'
import { code, strong, type Text, text } from '../src/answers/text.ts'
import type { Dated } from '../src/catalogue/catalogue.ts'
import { type Context, question } from '../src/desk/command.ts'
import { refuse } from '../src/desk/refuse.ts'
import { daysOf, EdtfDate } from '../src/entries/date.ts'
import { type Quotation, refTo, titleOf } from '../src/entries/entry.ts'
import { type EntryRef, partsOf } from '../src/entries/ref.ts'

/** How many quotations one answer holds. */
const PAGE = 20

export const timeline = question({
  name: 'timeline',
  summary: 'What was said, in order of date: on a claim, by a person, or all of it',
  options: {
    claim: { description: 'Only what bears on this claim', suggests: 'claim' },
    person: { description: 'Only this person’s words', suggests: 'person' },
    from: { description: 'The first date, such as 1990 or 1990-02-09' },
    to: { description: 'The last date' },
    page: { description: 'Which page of a long timeline' },
  },
  examples: [
    { line: 'timeline from:1990-02-01 to:1990-02-28', shows: 'one month of 1990' },
    { line: 'timeline claim:nato-never-promised', shows: 'everything that bears on one claim' },
    { line: 'timeline person:vladimir-putin from:2021', shows: 'one speaker from 2021 on' },
  ],
  answer: ({ claim, person, from, to, page = '1' }, context) => {
    const first = from === undefined ? '0000-01-01' : dayOf(from, 'first')
    const last = to === undefined ? '9999-12-31' : dayOf(to, 'last')
    if (first === undefined || last === undefined) {
      const wrong = first === undefined ? `from:${from}` : `to:${to}`
      return refuse(
        'usage',
        `${wrong} is not a date. Write a year, a month or a day: 1990, 1990-02 or 1990-02-09.`,
        context.catalogue.position,
      )
    }
    if (first > last)
      return refuse(
        'usage',
        `from:${from} is later than to:${to}. Give the earlier date first.`,
        context.catalogue.position,
      )
    if (!/^[1-9]\d{0,3}$/.test(page))
      return refuse('usage', `page:${page} is not a page. Give a number from 1 on.`, context.catalogue.position)
    const scope = scopeOf(claim, person, context)
    if ('answer' in scope) return scope.answer
    const time = { from: first, to: last, by: scope.by }
    const offset = (Number(page) - 1) * PAGE
    if (!scope.among) {
      const count = context.catalogue.countDated(time)
      const heads = context.catalogue.quotationsDated(time, { limit: PAGE, offset })
      return show({ count, shown: heads.map(({ entry }) => entry) }, Number(page), scope, { from, to }, context)
    }
    const dated = inOrder(scope.among, time, context.catalogue)
    const shown = dated.slice(offset, offset + PAGE)
    return show({ count: dated.length, shown }, Number(page), scope, { from, to }, context)
  },
})

function dayOf(date: string, end: 'first' | 'last'): string | undefined {
  const read = EdtfDate.safeParse(date.trim())
  return read.success ? daysOf(read.data)[end] : undefined
}

interface Scope {
  readonly composition: Composition
  readonly title: Text
  /** The options that give it again, by slug. */
  readonly options: readonly string[]
  /** Only these, where it is on a claim. */
  readonly among: readonly EntryRef[] | undefined
  readonly by: EntryRef | undefined
}

function scopeOf(
  claim: string | undefined,
  person: string | undefined,
  context: Context,
): Scope | { readonly answer: Answer } {
  const onClaim = claim === undefined ? undefined : resolve(claim, ['claim'], context)
  if (onClaim && 'answer' in onClaim) return onClaim
  const byPerson = person === undefined ? undefined : resolve(person, ['person'], context)
  if (byPerson && 'answer' in byPerson) return byPerson
  const bearing =
    onClaim && new Set<EntryRef>([...onClaim.entry.evidence.map(({ entry }) => entry), ...onClaim.entry.appearance])
  const speaker = byPerson && refTo(byPerson.entry)
  return {
    composition: onClaim?.composition ?? byPerson?.composition ?? compose(context.catalogue),
    title: text(
      'Timeline',
      byPerson && text(' of ', strong(byPerson.entry.name)),
      onClaim && text(' on the claim ', strong(titleOf(onClaim.entry))),
    ),
    options: [...(onClaim ? [`claim:${onClaim.entry.id}`] : []), ...(byPerson ? [`person:${byPerson.entry.id}`] : [])],
    among: bearing && [...bearing],
    by: speaker,
  }
}

/** Those of some quotations of which the date may fall in a time, earliest first. */
function inOrder(among: readonly EntryRef[], { from, to, by }: Dated, catalogue: Context['catalogue']) {
  return among
    .filter((ref): ref is EntryRef<'quotation'> => partsOf(ref).kind === 'quotation')
    .flatMap(ref => catalogue.head(ref)?.entry ?? [])
    .filter(({ spokenByCharacter }) => by === undefined || spokenByCharacter.some(spoken => spoken === by))
    .flatMap(entry => (entry.dateCreated === undefined ? [] : [{ entry, ...daysOf(entry.dateCreated) }]))
    .filter(({ first, last }) => first <= to && last >= from)
    .sort((a, b) => compare(a.first, b.first) || compare(a.last, b.last) || compare(a.entry.id, b.entry.id))
    .map(({ entry }) => entry)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

type Time = Readonly<Record<'from' | 'to', string | undefined>>

function show(
  { count, shown }: { readonly count: number; readonly shown: readonly Quotation[] },
  page: number,
  { composition, title, options }: Scope,
  time: Time,
  { catalogue }: Context,
): Answer {
  const pages = Math.max(1, Math.ceil(count / PAGE))
  if (page > pages) return refuse('usage', `There is no page ${page}; the last is ${pages}.`, catalogue.position)
  const span = Object.entries(time).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]))
  const line = ['timeline', ...options, ...span].join(' ')
  const more = `${line} page:${page + 1}`
  return composition.finish({
    status: count > 0 ? 'found' : 'nothing',
    line: page === 1 ? line : `${line} page:${page}`,
    title,
    blocks: [
      count === 0 && paragraph('Nothing with a date in that time is on record.'),
      ...days(shown, composition),
      pages > 1 && paragraph(`Page ${page} of ${pages}. `, page < pages && code(more)),
      count > 0 &&
        paragraph(
          `${count} ${count === 1 ? 'quotation' : 'quotations'} in all. Those of which the date is not established are in no timeline.`,
        ),
    ],
    actions: [
      page < pages && { label: 'Next page', line: more, weight: 'main' },
      page > 1 && { label: 'Previous page', line: page === 2 ? line : `${line} page:${page - 1}` },
    ],
  })
}

function days(quotations: readonly Quotation[], composition: Composition): readonly Block[] {
  return quotations.flatMap((quotation, index): readonly Block[] => {
    const date = plainDate(quotation.dateCreated)
    const fresh = index === 0 || plainDate(quotations[index - 1]?.dateCreated) !== date
    return [...(fresh ? [heading(date)] : []), brief(quotation, composition), paragraph(pointer(quotation))]
  })
}
