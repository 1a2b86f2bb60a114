import { expect, it } from 'vitest'
import { duplicatesOf } from '../../src/editorial/duplicates.ts'
import { entryOf } from '../fixtures/entries.ts'
import { newsroom, QUOTATION, SOURCE } from '../fixtures/newsroom.ts'

it('finds the same words inside a longer record, and says why', () => {
  const { catalogue } = newsroom()
  const cited = { source: 'minutes', inLanguage: 'en', rendering: 'direct', record: 'primary' }
  const part = 'one lamp will be lit beyond'
  const like = entryOf('quotation', 'part', { text: part, citation: [{ ...cited, selector: { exact: part } }] })
  expect(duplicatesOf(like, catalogue)).toEqual([{ entry: QUOTATION, sorts: ['words'] }])
  const short = entryOf('quotation', 'short', {
    text: 'one lamp',
    citation: [{ ...cited, selector: { exact: 'one lamp' } }],
  })
  expect(duplicatesOf(short, catalogue)).toEqual([])
})

it('forgets what was withdrawn', () => {
  const room = newsroom()
  const like = entryOf('source', 'other', { title: 'MINUTES of a Meeting' })
  expect(duplicatesOf(like, room.catalogue)).toEqual([{ entry: SOURCE, sorts: ['words'] }])
  room.chat(SOURCE, null)
  expect(duplicatesOf(like, room.catalogue)).toEqual([])
})
