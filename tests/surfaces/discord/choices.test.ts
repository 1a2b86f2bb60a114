import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesOf } from '../../../src/surfaces/discord/choices.ts'
import { LIMITS } from '../../../src/surfaces/discord/limits.ts'
import { anyWords } from '../../fixtures/any-answer.ts'

const choice = (value: string, label: string) => ({ value, label })

describe('suggestions while typing', () => {
  test('say what it is, in words', () => {
    expect(choicesOf([choice('ada-quill', 'Ada Quill')])).toEqual([{ name: 'Ada Quill', value: 'ada-quill' }])
  })

  test('tell by their slugs what would look alike', () => {
    expect(
      choicesOf([choice('minutes-1931', 'Minutes'), choice('minutes-1932', 'Minutes'), choice('letter', 'Letter')]),
    ).toEqual([
      { name: 'Minutes · minutes-1931', value: 'minutes-1931' },
      { name: 'Minutes · minutes-1932', value: 'minutes-1932' },
      { name: 'Letter', value: 'letter' },
    ])
  })

  test.each([
    [LIMITS.choice, 'whole'],
    [LIMITS.choice + 1, 'cut'],
  ])('a title of %i characters is %s', (length, what) => {
    const [shown] = choicesOf([choice('slug', 'x'.repeat(length))])
    expect(shown?.name.length).toBeLessThanOrEqual(LIMITS.choice)
    expect(shown?.name.endsWith('…')).toBe(what === 'cut')
  })

  test('are never more, longer or emptier than Discord takes, whatever they are', () => {
    const any = fc.record({ value: fc.string({ minLength: 1, maxLength: 120 }), label: anyWords })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), suggestions => {
        const choices = choicesOf(suggestions)
        expect(choices.length).toBeLessThanOrEqual(LIMITS.choices)
        for (const { name, value } of choices) {
          expect(name.trim()).not.toBe('')
          expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(LIMITS.choice)
        }
      }),
    )
  })
})
