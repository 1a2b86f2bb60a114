import { describe, expect, test } from 'vitest'
import { formOf } from '../../../src/surfaces/discord/form.ts'
import { wordsMeant } from '../../../src/surfaces/discord/menu.ts'
import { problemsOf } from '../../fixtures/discord/contract.ts'

describe('the words that are meant', () => {
  test.each([
    ['He said “not one inch eastward” in Moscow.', 'not one inch eastward'],
    ['> not one inch eastward\nIs that so?', 'not one inch eastward'],
    ['> not one inch\n> eastward\nIs that so?', 'not one inch eastward'],
    ['not one inch eastward', 'not one inch eastward'],
    ['The “deal” was not one inch eastward', 'The “deal” was not one inch eastward'],
  ])('%j', (message, words) => {
    expect(wordsMeant(message)).toEqual([words])
  })

  test.each([['“one two three” and “four five six”'], ['word '.repeat(100)]])('are not evident in %j', message => {
    expect(wordsMeant(message)).toEqual([])
  })

  test.each(['„vier fünf sechs“', '«sept huit neuf»', '"one two three" and “one two three”'])(
    'the one quotation of %s, in whatever marks',
    message => {
      expect(wordsMeant(message)).toEqual([message.slice(1).split(/[“»"]/u)[0]])
    },
  )
})

test('the form is as Discord takes it, however long the message', () => {
  for (const message of ['a', 'x'.repeat(4000), 'x'.repeat(6000)])
    expect(problemsOf('modal', { type: 9, data: formOf(message) })).toEqual([])
})
