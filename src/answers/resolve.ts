import type { Name } from '../catalogue/catalogue.ts'
import { type Entry, titleOf } from '../entries/entry.ts'
import { foldedWords } from '../entries/fold.ts'
import { type EntryRef, type Kind, partsOf, refOf } from '../entries/ref.ts'
import { Slug } from '../entries/slug.ts'
import type { Search } from '../search/search.ts'
import { soundsLike } from '../search/sounds-like.ts'
import type { Answer } from './answer.ts'
import { type Composition, compose } from './composition.ts'
import { plainDate } from './dates.ts'
import { list, open, paragraph, pointer } from './sections.ts'
import { code, strong, text } from './text.ts'

/** How many names are offered where the one asked for is not there. */
const OFFERED = 6

type Resolved<K extends Kind> =
  | { readonly entry: Entry<K>; readonly composition: Composition }
  | { readonly answer: Answer }

/**
 * The entry that the words name: its slug, its name, or the only one of its kind in whose name all the words stand, in whatever
 * language or script the name is written.
 * Anything else is answered with what is near, never with a guess.
 */
export function resolve<K extends Kind>(
  words: string,
  kinds: readonly [K, ...K[]],
  { catalogue, search }: { readonly catalogue: Composition['catalogue']; readonly search: Search },
  /** What is looked for, as people say it. */
  noun: string = kinds.length === 1 ? kinds[0] : 'entry',
): Resolved<K> {
  const composition = compose(catalogue)
  const ref = named(words, kinds, composition, search)
  const entry = ref && composition.show(ref)
  return entry ? { entry, composition } : { answer: missing(words, kinds, noun, composition, search) }
}

function named<K extends Kind>(
  words: string,
  kinds: readonly K[],
  { catalogue }: Composition,
  search: Search,
): EntryRef<K> | undefined {
  const slug = Slug.safeParse(
    words
      .trim()
      .toLowerCase()
      .replace(/^(?:outlet|person|source|quotation|claim)\//, ''),
  )
  for (const kind of slug.success ? kinds : []) {
    const ref = refOf(kind, slug.data as Slug)
    if (catalogue.head(ref)) return ref
  }
  const asked = foldedWords(words)
  // A path or another command is no name, whatever its letters would match.
  if (asked === '' || /[/\\]/.test(words)) return undefined
  const names = search.called(asked, kinds, CALLED)
  const exact = names.filter(name => spellings(name).includes(asked))
  const having = exact.length > 0 ? exact : names.filter(name => hasAll(name, asked.split(' ')))
  const alike = having.length > 0 ? having : near().filter(name => isSpelledLike(name, asked.split(' ')))
  return alike.length === 1 ? (alike[0]?.entry as EntryRef<K> | undefined) : undefined

  function near(): readonly Name[] {
    return search.named(words, kinds, NEAR).flatMap(ref => catalogue.name(ref) ?? [])
  }
}

/** Names near to the one asked for among which one that is only spelled in another way is looked for. */
const NEAR = 20

/** Names that are looked at: if so many have all the words, none is meant by them. */
const CALLED = 200

function spellings({ title, also }: Name): readonly string[] {
  return [title, ...also].map(foldedWords)
}

function hasAll(name: Name, words: readonly string[]): boolean {
  const its = new Set(wordsOf(name))
  return words.every(word => its.has(word))
}

/** Written as another language writes the name. Only of names: a sentence is not called by how it sounds. */
function isSpelledLike(name: Name, words: readonly string[]): boolean {
  const { kind } = partsOf(name.entry)
  return kind !== 'quotation' && kind !== 'claim' && soundsLike(words, wordsOf(name))
}

function wordsOf(name: Name): readonly string[] {
  return [...spellings(name), partsOf(name.entry).id.replaceAll('-', ' ')].flatMap(spelling => spelling.split(' '))
}

function missing(
  words: string,
  kinds: readonly Kind[],
  kind: string,
  composition: Composition,
  search: Search,
): Answer {
  const { catalogue } = composition
  const asked = words.length > 80 ? `${words.slice(0, 80)}…` : words
  const withdrawn = withdrawal(words, kinds, composition)
  const near = search.named(words, kinds, OFFERED).flatMap(ref => catalogue.head(ref) ?? [])
  const elsewhere =
    near.length > 0
      ? []
      : search
          .named(words, ['source', 'quotation', 'claim', 'person', 'outlet'], 3)
          .flatMap(ref => catalogue.head(ref) ?? [])
  const offered = [...near, ...elsewhere].map(({ entry }) => entry as Entry)
  return composition.finish({
    status: offered.length > 0 ? 'near' : 'nothing',
    title: text(`No ${kind} is called `, strong(asked)),
    blocks: [
      withdrawn === undefined ? undefined : paragraph(withdrawn),
      offered.length > 0
        ? paragraph(
            near.length > 0 ? 'Did you mean one of these?' : `No ${kind} is like it. These are of another kind:`,
          )
        : paragraph(
            'Nothing in the record is called anything like it. Try a name, a year or a word of the title; ',
            code('help'),
            ' lists what can be asked.',
          ),
      ...list(offered.map(entry => text(shortTitle(entry), pointer(entry)))),
    ],
    actions: offered.slice(0, 5).map(entry => open(refOf(entry.kind, entry.id), shortTitle(entry, 40))),
  })
}

function withdrawal(words: string, kinds: readonly Kind[], { catalogue }: Composition): string | undefined {
  const slug = Slug.safeParse(words.trim())
  for (const kind of slug.success ? kinds : []) {
    const last = catalogue.standing(refOf(kind, slug.data as Slug))
    if (last?.content === null) return `It was withdrawn on ${plainDate(last.at.slice(0, 10))}: ${last.summary}`
  }
  return undefined
}

/** A title for a list: long ones end in an ellipsis. */
export function shortTitle(entry: Entry, most = 90): string {
  const title = titleOf(entry)
  return title.length <= most ? title : `${title.slice(0, title.lastIndexOf(' ', most))}…`
}
