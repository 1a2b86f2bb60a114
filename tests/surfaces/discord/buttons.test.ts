import { expect, test } from 'vitest'
import { buttonRows } from '../../../src/surfaces/discord/buttons.ts'
import { readWish } from '../../../src/surfaces/part.ts'

test('two buttons of one line both stand there, and both carry that line', () => {
  const actions = ['One', 'Another', ''].map(label => ({ label, line: 'source bonn-1991' }))
  const buttons = buttonRows(actions, line => line).flatMap(({ components }) => components)
  expect(buttons.map(({ label }) => label)).toEqual(['One', 'Another', 'source bonn-1991'])
  expect(new Set(buttons.map(({ custom_id }) => custom_id)).size).toBe(3)
  for (const { custom_id } of buttons) expect(readWish(custom_id)).toEqual(readWish('source bonn-1991'))
})
