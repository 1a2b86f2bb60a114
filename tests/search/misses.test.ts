import { afterAll, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/sqlite.ts'
import { recordSamples } from '../../src/cli/eval-record.ts'
import { words } from '../../src/entries/fold.ts'
import { candidates } from '../../src/search/candidates.ts'
import { engineOn } from '../../src/search/engine.ts'
import { meaningOf } from '../../src/search/meant.ts'
import { MISSES, missesOf } from '../../src/search/misses.ts'

const texts = [
  'We shall build 500 houses beside the old harbour before winter.',
  'We shall build a railway across the frozen mountains before winter.',
  'Nobody may sell the orchard without asking the village council.',
]
const catalogue = openCatalogue(':memory:')
await recordSamples(samples(), 'quotation', catalogue)
const engine = engineOn(catalogue.words)
afterAll(() => catalogue.close())

test('a text that has every word misses nothing', () => {
  const misses = missesOn('build 500 houses beside the old harbour')
  for (const sign of ['missed', 'strange', 'missed numbers', 'changed', 'slips', 'inside', 'gap'] as const) {
    expect([sign, misses(sign)]).toEqual([sign, 0])
  }
  expect(misses('near pairs')).toBe(1)
})

test('a word that the record knows is missed, one that nobody knows is strange', () => {
  const known = missesOn('We shall build 500 houses beside the frozen harbour before winter')
  const unknown = missesOn('We shall build 500 houses beside the zzgrumpf harbour before winter')
  expect(known('missed')).toBeGreaterThan(0)
  expect(known('inside')).toBe(known('missed'))
  expect(known('strange')).toBe(0)
  expect(unknown('missed')).toBe(0)
  expect(unknown('strange')).toBeGreaterThan(0)
})

test('what the next text has of what is missed is told', () => {
  const misses = missesOn('We shall build 500 houses beside the frozen harbour before winter')
  expect(misses('in the rival')).toBe(misses('missed'))
})

test('a number that is not there is told from other words', () => {
  const misses = missesOn('We shall build 700 houses beside the old harbour before winter')
  expect(misses('missed numbers')).toBeGreaterThan(0)
})

test('a misspelt word is a slip, another form of a known word is a change', () => {
  expect(missesOn('build 500 houses beside the old harbur')('slips')).toBeGreaterThan(0)
  expect(missesOn('build 500 houses beside the old harbur')('changed')).toBe(0)
})

function missesOn(question: string) {
  const asked = words(question)
  return catalogue.words.reading(() => {
    const meaning = meaningOf(asked, 'wording', catalogue.words, engine.lexicon)
    const [first, next] = candidates(asked, { field: 'wording', measured: 10, limit: 10 }, engine)
    const misses = missesOf(meaning, first?.terms ?? new Uint8Array(), next?.terms, engine.lexicon)
    return (sign: (typeof MISSES)[number]) => misses[MISSES.indexOf(sign)]
  })
}

async function* samples() {
  for (const [at, text] of texts.entries()) yield { id: `${at}`, text, also: [] }
}
