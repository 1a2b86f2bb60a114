import { describe, expect, test } from 'vitest'
import type { Step } from '../../src/search/search.ts'
import { compare } from '../../src/search/steps.ts'

/** `same`, `+added`, `-missing`, `{asked→recorded}`. */
const shown = (steps: readonly Step[]) =>
  steps
    .map(step => {
      if (step.step === 'same') return step.recorded
      if (step.step === 'changed') return `{${step.asked}→${step.recorded}}`
      return step.step === 'added' ? `+${step.asked}` : `-${step.recorded}`
    })
    .join(' ')

describe('compare', () => {
  test.each([
    [
      'has never promised not to expand',
      'NATO has never made the promise to not enlarge',
      '-NATO has never -made -the {promised→promise} -to not +to {expand→enlarge}',
    ],
    ['we would extend NATO', 'we would NOT extend NATO', 'we would -NOT extend NATO'],
    ['beyond the Oder', 'beyond the Elbe', 'beyond the {Oder→Elbe}'],
    ['in the 80s', 'in the 90s', 'in the {80s→90s}'],
    ['eastward expansion', '“Eastward-expansion”', 'Eastward expansion'],
    ['security co-operation', 'security cooperation', 'security cooperation'],
    ['', 'one inch', '-one -inch'],
    ['one inch', '', '+one +inch'],
    ['', '', ''],
  ])('%s | %s', (asked, recorded, expected) => {
    expect(shown(compare(asked, recorded))).toBe(expected)
  })

  test('steps show words as they are written', () => {
    expect(compare('nato’S “inch”', 'NATO’s inch')).toEqual([
      { step: 'same', asked: 'nato’S', recorded: 'NATO’s' },
      { step: 'same', asked: 'inch', recorded: 'inch' },
    ])
  })
})
