import type { Source } from '../../entries/entry.ts'
import { plainDate, readDate } from '../dates.ts'
import { locatorWords } from '../locator.ts'
import { archivedCopy, sentence, warningsOf, whoseWords } from './caveat.ts'
import { accessDay, type Cited, isArchive, linkOf, wordsCited } from './cited.ts'
import { authorNames } from './item.ts'
import { wikiTemplate, wikiUrl, wikiWords } from './wikitext.ts'

/** The template for each type of source, and the parameter that names its outlet. Whatever is not listed is a report. */
const TEMPLATES: Readonly<Partial<Record<Source['type'], readonly [template: string, outlet: string]>>> = {
  article: ['cite news', 'work'],
  'article-journal': ['cite journal', 'journal'],
  'article-magazine': ['cite magazine', 'magazine'],
  'article-newspaper': ['cite news', 'newspaper'],
  book: ['cite book', 'publisher'],
  broadcast: ['cite AV media', 'publisher'],
  chapter: ['cite book', 'publisher'],
  interview: ['cite interview', 'work'],
  post: ['cite web', 'website'],
  'post-weblog': ['cite web', 'website'],
  'review-book': ['cite news', 'work'],
  speech: ['cite speech', 'publisher'],
  webpage: ['cite web', 'website'],
}
const REPORT = ['cite report', 'publisher'] as const

/**
 * A template of English Wikipedia's Citation Style 1 (https://en.wikipedia.org/wiki/Help:Citation_Style_1), with what no parameter
 * holds as plain sentences behind it. `cite report` also serves papers in archives: `cite archive` has no place for the day of
 * access, the words or their translator.
 */
export function citeWikipedia(cited: Cited): string {
  const { source, quoted } = cited
  const url = linkOf(cited)
  const [template, outletAs] = (isOnlineOnly(source) && !url ? undefined : TEMPLATES[source.type]) ?? REPORT
  const day = accessDay(cited)
  const archived = archiveParameters(cited)
  const call = wikiTemplate(template, {
    ...authorParameters(cited),
    ...titleParameters(cited, outletAs),
    type: words(source.genre),
    date: wikiDate(source.issued),
    volume: words(source.volume),
    issue: words(source.issue),
    ...pageParameters(cited),
    id: words([isArchive(cited) ? '' : source.archive, source.archive_location].filter(Boolean).join(', ')),
    language: source.language.map(tag => tag.toLowerCase()).join(', '),
    translator: words(quoted?.citation.translator),
    url: url && wikiUrl(url),
    'access-date': day && plainDate(day),
    ...archived,
    quote: quoted && words(wordsCited(quoted)),
    'trans-quote': words(translatedHere(cited)),
  })
  const rest = [
    quoted && whoseWords(quoted, source),
    source.issued && wikiDate(source.issued) === undefined && sentence(`Dated ${plainDate(source.issued)}`),
    archived === undefined && archivedCopy(source),
    ...warningsOf(cited),
  ].filter(told => typeof told === 'string')
  return [call, ...rest.map(wikiWords)].join(' ')
}

function words(text: string | undefined): string | undefined {
  return text === undefined ? undefined : wikiWords(text)
}

/** `cite web` refuses to stand without a link. */
function isOnlineOnly({ type }: Source): boolean {
  return TEMPLATES[type]?.[0] === 'cite web'
}

function authorParameters(cited: Cited): Readonly<Record<string, string>> {
  const named = authorNames(cited).flatMap((name, index): (readonly [string, string])[] => {
    const number = index + 1
    if ('literal' in name) return [[`author${number}`, wikiWords(name.literal)]]
    const last = [`last${number}`, wikiWords(name.family)] as const
    return name.given === undefined ? [last] : [last, [`first${number}`, wikiWords(name.given)]]
  })
  return Object.fromEntries(named)
}

function titleParameters({ source, outlet }: Cited, outletAs: string): Readonly<Record<string, string | undefined>> {
  const container = source['container-title']
  if (container === undefined) return { title: words(source.title), [outletAs]: words(outlet) }
  if (source.type === 'chapter')
    return { chapter: words(source.title), title: words(container), publisher: words(outlet) }
  const work = outletAs === 'publisher' ? 'series' : outletAs
  return {
    title: words(source.title),
    [work]: words(container),
    publisher: container === outlet ? undefined : words(outlet),
  }
}

/** Only one of the three may be there, and a quotation's own place is worth more than the pages of the whole. */
function pageParameters({ source, quoted }: Cited): Readonly<Record<string, string | undefined>> {
  const place = quoted && locatorWords(quoted.citation)
  if (quoted && place && quoted.citation.label !== 'page') return { at: words(place) }
  const pages = (place && quoted?.citation.locator) || source.page
  return { [/[-–,]/.test(pages ?? '') ? 'pages' : 'page']: words(pages) }
}

/** Citation Style 1 takes an archived copy beside the page itself, and only with the day of its capture. */
function archiveParameters({ source: { URL, archivedAt } }: Cited): Readonly<Record<string, string>> | undefined {
  if (!URL || !archivedAt || !/^\d{4}-\d\d-\d\d$/.test(archivedAt.dateCreated)) return undefined
  return {
    'archive-url': wikiUrl(archivedAt.URL),
    'archive-date': plainDate(archivedAt.dateCreated),
    'url-status': 'live',
  }
}

/** A date that the templates accept (https://en.wikipedia.org/wiki/Help:Citation_Style_1#Dates), `c.` for about. */
function wikiDate(issued: Source['issued']): string | undefined {
  const read = issued === undefined ? undefined : readDate(issued)
  if (!issued || !read) return undefined
  const [from, to] = read
  if (from.hedge === undefined && to?.hedge === undefined) return plainDate(issued)
  return from.hedge === 'about' && !from.day && !to ? plainDate(issued).replace('about', 'c.') : undefined
}

/** The English that the same source gives beside words in another language. */
function translatedHere({ source, quoted }: Cited): string | undefined {
  if (!quoted || quoted.citation.inLanguage.startsWith('en')) return undefined
  return quoted.quotation.citation.find(
    other => other.source === source.id && other.inLanguage.startsWith('en') && other.rendering === 'translated',
  )?.selector.exact
}
