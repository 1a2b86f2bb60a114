import Sqlite from 'better-sqlite3'
import { Index } from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Sample } from '../../src/cli/eval-lines.ts'

/** Something that finds texts. */
export interface Peer {
  readonly name: string
  open(samples: readonly Sample[]): Promise<{
    search(query: string, limit: number): Found | Promise<Found>
    close(): void
  }>
}

type Found = readonly { readonly id: string; readonly score: number }[]

/** What a user would reach for: the libraries with the settings that their documentation advises for texts. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Fuse.js, default',
    open: async samples => fuse(new Fuse(samples, { keys: ['text'], includeScore: true })),
  },
  {
    name: 'Fuse.js, token search',
    open: async samples =>
      fuse(new Fuse(samples, { keys: ['text'], includeScore: true, ignoreLocation: true, useTokenSearch: true })),
  },
  miniSearch('MiniSearch, default', {}),
  miniSearch('MiniSearch, fuzzy', { fuzzy: 0.2, prefix: true }),
  {
    name: 'FlexSearch',
    open: async samples => {
      const index = new Index({ tokenize: 'forward', encoder: 'LatinBalance' })
      samples.forEach(({ text }, at) => void index.add(at, text))
      return {
        search: (query, limit) =>
          index.search({ query, limit, suggest: true }).map((at, place) => {
            return { id: samples[Number(at)]?.id ?? '', score: 1 / (place + 1) }
          }),
        close: () => {},
      }
    },
  },
  fullText('FTS5, porter, BM25', `tokenize = 'porter unicode61'`, words),
  fullText('FTS5, trigrams, BM25', `tokenize = 'trigram'`, trigrams),
]

function fuse(index: Fuse<Sample>) {
  return {
    search: (query: string, limit: number) =>
      index.search(query, { limit }).map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score })),
    close: () => {},
  }
}

function miniSearch(name: string, searchOptions: { readonly fuzzy?: number; readonly prefix?: boolean }): Peer {
  return {
    name,
    open: async samples => {
      const index = new MiniSearch<Sample>({ fields: ['text'] })
      index.addAll(samples.map(({ id, text }) => ({ id, text, also: [] })))
      return {
        search: (query, limit) =>
          index
            .search(query, searchOptions)
            .slice(0, limit)
            .map(({ id, score }) => ({ id: String(id), score })),
        close: () => index.removeAll(),
      }
    },
  }
}

function fullText(name: string, options: string, parts: (query: string) => readonly string[]): Peer {
  return {
    name,
    open: async samples => {
      const database = new Sqlite(':memory:')
      database.exec(`create virtual table text using fts5 (words, ${options})`)
      const insert = database.prepare('insert into text (rowid, words) values (?, ?)')
      database.transaction(() => samples.forEach(({ text }, at) => void insert.run(at + 1, text)))()
      const find = database.prepare('select rowid, -rank as score from text where text match ? order by rank limit ?')
      return {
        search: (query, limit) => {
          const wanted = [...new Set(parts(query))].map(part => `"${part}"`).join(' OR ')
          const rows = wanted === '' ? [] : (find.all(wanted, limit) as { rowid: number; score: number }[])
          return rows.map(({ rowid, score }) => ({ id: samples[rowid - 1]?.id ?? '', score }))
        },
        close: () => database.close(),
      }
    },
  }
}

function words(query: string): readonly string[] {
  return query.match(/[\p{L}\p{N}]+/gu) ?? []
}

function trigrams(query: string): readonly string[] {
  const plain = query.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  return Array.from({ length: Math.max(0, plain.length - 2) }, (_, at) => plain.slice(at, at + 3))
}
