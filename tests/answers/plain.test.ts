import { describe, expect, test } from 'vitest'
import { piecesOf, plainOf } from '../../src/answers/plain.ts'
import { ANSWERS } from '../fixtures/answers.ts'

describe('an answer in words alone', () => {
  test('reads title, blocks, notes and actions, in this order, without addresses', () => {
    expect(plainOf(ANSWERS.nothing)).toBe(`“we will burn every bridge” is not on record
Nothing in the record has these words. The nearest is below; it is a likeness, not an attribution.
we will mend every bridge
Tomas Vale, 18 November 1956[1]
[1]
The Courier, 19 November 1956.
courier.example
Ask who-said "we will mend every bridge"`)
  })

  test('says where a quotation was cut, and leaves nothing of it out', () => {
    expect(piecesOf(ANSWERS['who-said'])).toContain(
      '[…] the harbour would be mended and the ferries would run, but there would be not one bridge to the east of the river, whatever the newspapers might say of it the next day […]',
    )
  })

  test('has no empty pieces', () => {
    const answer = {
      ...ANSWERS.change,
      title: [],
      blocks: [{ block: 'change', field: 'locator', before: '', after: 'page 9' }],
    } as const
    expect(piecesOf(answer)).toEqual(['locator', 'page 9'])
  })
})
