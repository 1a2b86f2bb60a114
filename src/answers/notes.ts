import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Basis, Page } from '../entries/caution.ts'
import type { Citation } from '../entries/citation.ts'
import type { Source } from '../entries/entry.ts'
import { type EntryRef, partsOf, refOf } from '../entries/ref.ts'
import type { Leads, Note } from './answer.ts'
import { plainDate } from './dates.ts'
import { archiveSearch, hostOf, sentenceLink } from './links.ts'
import { cite, code, type Text, text } from './text.ts'

/** The numbered citations of one answer: one number a source, with a link for each of its sentences that is shown. */
export interface Notes {
  /** Points to a source, or to the words that a citation gives of it. */
  cite(source: Source, citation?: Citation): Text
  /** Points to what a statement of ours rests on. */
  basis(basis: Basis): Text
  list(): readonly Note[]
}

export function startNotes(catalogue: Catalogue): Notes {
  const notes = new Map<string, Note>()

  function point(key: string, content: Text, links: Note['links']): Text {
    const known = notes.get(key)
    const number = known?.number ?? notes.size + 1
    const byUrl = new Map([...(known?.links ?? []), ...links].map(link => [link.url, link]))
    notes.set(key, { number, text: content, links: inOrder([...byUrl.values()]) })
    return text(' ', cite(number))
  }

  const citeSource = (source: Source, citation?: Citation): Text =>
    point(source.id, reference(source, catalogue), linksTo(source, catalogue, citation))

  function citeEntry(entry: EntryRef): Text {
    const { kind, id } = partsOf(entry)
    if (kind === 'source') {
      const head = catalogue.head(refOf('source', id))
      return head ? citeSource(head.entry) : []
    }
    if (kind !== 'quotation') return text(' (', code(`${kind} ${id}`), ')')
    const quotation = catalogue.head(refOf('quotation', id))?.entry
    const source = quotation && catalogue.head(refOf('source', quotation.citation[0].source))
    return quotation && source ? citeSource(source.entry, quotation.citation[0]) : []
  }

  const citePage = ({ title, URL }: Page): Text =>
    point(URL, text(title), [{ leads: 'basis', label: hostOf(URL), url: URL }])

  return {
    cite: citeSource,
    basis: basis => {
      const points = basis.flatMap(part => (typeof part === 'string' ? citeEntry(part) : citePage(part)))
      return points.filter(
        (span, index) =>
          span.span !== 'cite' ||
          !points.slice(0, index).some(other => other.span === 'cite' && other.note === span.note),
      )
    },
    list: () => [...notes.values()],
  }
}

/** A source in one line: who wrote it, what it is called, who published or keeps it, and when. */
function reference(source: Source, catalogue: Catalogue): Text {
  const outlet = catalogue.head(refOf('outlet', source.outlet))?.entry.name ?? source.outlet
  const parts = [
    authorsOf(source, catalogue).join(', '),
    source.title,
    source['container-title'] === outlet ? undefined : source['container-title'],
    outlet,
    plainDate(source.issued),
    source.archive_location ?? source.archive,
  ]
  return text(parts.filter(part => part !== undefined && part !== '').join(', '), '. ', code(source.id))
}

const LEADS: readonly Leads[] = ['outlet', 'sentence', 'seen', 'basis', 'archive', 'archive-search']

/** One search for archived copies is enough. */
function inOrder(links: Note['links']): Note['links'] {
  const search = links.find(({ leads }) => leads === 'archive-search')
  return links
    .filter(link => link.leads !== 'archive-search' || link === search)
    .sort((a, b) => LEADS.indexOf(a.leads) - LEADS.indexOf(b.leads))
}

function linksTo(source: Source, catalogue: Catalogue, citation?: Citation): Note['links'] {
  const links: Note['links'][number][] = []
  const outlet = catalogue.head(refOf('outlet', source.outlet))?.entry.name ?? source.outlet
  const words = citation?.selector
  const read = citation?.seenAt
  if (source.URL) links.push({ leads: 'outlet', label: outlet, url: source.URL })
  if (source.URL && words && !read) {
    const label = `at “${beginning(words.exact)}”`
    links.push({ leads: 'sentence', label, url: sentenceLink(source.URL, words), words: words.exact })
  }
  if (read && words) {
    const label = `read at ${hostOf(read)}: “${beginning(words.exact)}”`
    links.push({ leads: 'seen', label, url: sentenceLink(read, words), words: words.exact })
  }
  if (source.archivedAt) {
    const { URL, dateCreated } = source.archivedAt
    links.push({ leads: 'archive', label: `archived copy of ${plainDate(dateCreated)}`, url: URL })
  } else {
    const page = source.URL ?? (read && isConversation(read) ? undefined : read)
    if (page)
      links.push({
        leads: 'archive-search',
        label: 'look for archived copies (Wayback Machine)',
        url: archiveSearch(page),
      })
  }
  return links
}

/** Whether a link leads to a message in somebody's chat, which no archive can read. */
function isConversation(url: string): boolean {
  return /(?:^|\.)(?:slack\.com|discord\.com|discordapp\.com)$/u.test(hostOf(url))
}

/** The first words, by which a reader tells one sentence of a source from another. */
function beginning(words: string): string {
  const cut = words.split(' ').slice(0, 5).join(' ')
  return cut === words ? words : `${cut} […]`
}

/** The names of a source's authors, in order. */
export function authorsOf(source: Source, catalogue: Catalogue): readonly string[] {
  return source.author.map(author => {
    if (typeof author === 'string') return catalogue.head(author)?.entry.name ?? partsOf(author).id
    return 'literal' in author ? author.literal : [author.given, author.family].filter(Boolean).join(' ')
  })
}
