import { expect, it } from 'vitest'
import { proposeSlug } from '../../src/editorial/slugs.ts'
import type { Kind } from '../../src/entries/ref.ts'
import { SLUG_MAX } from '../../src/entries/slug.ts'
import { newsroom } from '../fixtures/newsroom.ts'

it.each<[Kind, object, string]>([
  ['person', { name: 'Jürgen Chrobog' }, 'jurgen-chrobog'],
  ['person', { name: 'Михаил Горбачёв' }, 'mikhail-gorbachev'],
  ['outlet', { name: "The Courier's Own" }, 'the-couriers-own'],
  ['outlet', { name: '東京新聞' }, 'outlet'],
  [
    'source',
    { outlet: 'tass', title: 'The Polyansky interview', issued: '2022-02-18' },
    'tass-polyansky-interview-2022',
  ],
  [
    'quotation',
    { spokenByCharacter: ['person/jens-stoltenberg'], text: 'NATO has never made the promise to not enlarge' },
    'stoltenberg-nato-never-made-promise',
  ],
  ['quotation', { spokenByCharacter: ['outlet/tass'], text: 'It is' }, 'tass-it-is'],
  ['claim', { text: 'NATO promised that it would not expand' }, 'nato-promised-expand'],
  ['claim', {}, 'claim'],
])('a %s of %j is called %s', (kind, fields, slug) => {
  expect(proposeSlug(kind, { ...fields }, newsroom().catalogue)).toBe(slug)
})

it('is never a name that something has or had, and never too long', () => {
  const { catalogue } = newsroom()
  expect(proposeSlug('outlet', { name: 'Courier' }, catalogue)).toBe('courier-2')
  const long = proposeSlug('person', { name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(3) }, catalogue)
  expect(long.length).toBeLessThanOrEqual(SLUG_MAX)
})
