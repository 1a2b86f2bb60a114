import { expect, it } from 'vitest'
import { labelled } from '../../src/desk/labelled.ts'
import type { Kind } from '../../src/entries/ref.ts'

it.each<[Kind, string, string]>([
  ['quotation', 'citation.0.locator', 'Where in the source (1)'],
  ['quotation', 'citation.2.selector.exact', 'The excerpt (3)'],
  ['quotation', 'text', 'The words'],
  ['quotation', 'spokenByCharacter.1', 'Who said it (2)'],
  ['quotation', 'cautions.0.text', 'Cautions (1): text'],
  ['claim', 'evidence.1.note', 'Why (2)'],
  ['source', 'archivedAt.URL', 'Archived copy'],
  ['outlet', 'nonsense', 'nonsense'],
])('in a %s, %s is called "%s"', (kind, field, label) => {
  expect(labelled([{ block: 'change', field, before: '', after: '' }], kind)).toMatchObject([{ field: label }])
})
