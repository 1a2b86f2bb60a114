import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { recordSamples } from '../../src/cli/eval-record.ts'
import { CONTENT, refTo } from '../../src/entries/entry.ts'
import { KINDS } from '../../src/entries/ref.ts'
import { Slug } from '../../src/entries/slug.ts'
import type { Posting } from '../../src/ledger/posting.ts'
import { createSearch } from '../../src/search/create.ts'
import { type Generated, queriesOn, texts } from '../fixtures/search/generated.ts'
import type { Grown } from './growth.ts'

/** Builds a catalogue of some size, or asks one; a process of its own, so that what it holds is only its own. */
const [verb, file = '', size = '0'] = process.argv.slice(2)
const QUESTIONS = 300

if (verb === 'build') await build()
else process.stdout.write(JSON.stringify(ask()))

async function build(): Promise<void> {
  const catalogue = openCatalogue(file)
  await recordSamples(samples(), 'quotation', catalogue)
  catalogue.close()
}

async function* samples() {
  for (const text of texts(Number(size))) yield { ...text, also: [] }
}

function ask(): Grown {
  const corpus: Generated[] = [...texts(Math.min(Number(size), 5000))]
  const [warm, ...questions] = queriesOn(corpus, QUESTIONS)
  const opened = performance.now()
  const catalogue = openCatalogue(file)
  const { likely, beginning } = createSearch(catalogue)
  likely(warm?.query ?? '', 'wording', 10)
  const first = performance.now() - opened
  const times = timesOf(questions, ({ query }) => likely(query, 'wording', 10))
  const keys = timesOf(corpus.slice(0, 300), ({ text }, at) => beginning(text.slice(0, 1 + (at % 12)), KINDS, 25))
  const edits = timesOf(questions.slice(0, 30), ({ query }, at) => {
    const position = catalogue.position + 1
    catalogue.apply([posting(`An edit, ${at}: ${query}`, at, position)])
    likely(`edit ${query}`, 'wording', 10)
  })
  const held = process.memoryUsage().rss / 2 ** 20
  catalogue.close()
  const at = (list: readonly number[], share: number) => list[Math.floor(list.length * share)] ?? Number.NaN
  return { first, p50: at(times, 0.5), p95: at(times, 0.95), beginning: at(keys, 0.99), edit: at(edits, 0.5), held }
}

function timesOf<T>(items: readonly T[], visit: (item: T, at: number) => unknown): readonly number[] {
  return items
    .map((item, at) => {
      const start = performance.now()
      visit(item, at)
      return performance.now() - start
    })
    .sort((one, other) => one - other)
}

function posting(text: string, at: number, position: number): Posting {
  const parsed = CONTENT.quotation.parse({
    text,
    inLanguage: 'en',
    spokenByCharacter: ['person/nobody'],
    citation: [{ source: 'corpus', selector: { exact: text }, inLanguage: 'en', rendering: 'direct', record: 'press' }],
  })
  const content = { ...parsed, kind: 'quotation', id: Slug.parse(`edit-${at}`) } as const
  return {
    ...{ position, by: 'bench', at: '2026-11-21T00:00:00.000Z', digest: `${position}` },
    event: {
      type: 'revision-recorded',
      ...{ subject: refTo(content), content, digest: `${position}`, wasRevisionOf: [] },
      ...{ origin: 'chat', standing: 'accepted', nature: 'new', summary: 'Bench.' },
    },
  }
}
