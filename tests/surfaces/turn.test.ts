import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { createHeld } from '../../src/surfaces/held.ts'
import { readWish, writeWish } from '../../src/surfaces/part.ts'
import { turn } from '../../src/surfaces/turn.ts'
import { ANSWERS } from '../fixtures/answers.ts'
import { handDesk } from '../fixtures/hand-desk.ts'

describe('what stands at the end of a line', () => {
  test.each([
    ['source bonn-1991', { line: 'source bonn-1991', part: 1, share: false }],
    ['source bonn-1991 part:2', { line: 'source bonn-1991', part: 2, share: false }],
    ['source bonn-1991 share:yes part:3 ', { line: 'source bonn-1991', part: 3, share: true }],
    ['who-said "a share:yes b" Share:YES', { line: 'who-said "a share:yes b"', part: 1, share: true }],
    ['source x share:no', { line: 'source x', part: 1, share: false }],
    ['source x part:0', { line: 'source x part:0', part: 1, share: false }],
    ['share:yes', { line: 'share:yes', part: 1, share: false }],
  ])('%s', (typed, wish) => {
    expect(readWish(typed)).toEqual(wish)
  })

  test('is read back as it was written', () => {
    const wishes = fc.record({
      line: fc.constantFrom('source bonn-1991', 'held:1 quotation x'),
      part: fc.integer({ min: 1, max: 999 }),
      share: fc.boolean(),
    })
    fc.assert(
      fc.property(wishes, wish => {
        expect(readWish(writeWish(wish))).toEqual(wish)
      }),
    )
  })
})

describe('a turn', () => {
  let time = 0
  const ids = [...Array(99).keys()]
  const found: Answer = { ...ANSWERS['who-said'], line: 'quotation berg-one-bridge' }
  const { desk } = handDesk({
    'who-said "x"': found,
    'quotation berg-one-bridge': found,
    'who-said "nobody"': ANSWERS.nothing,
  })
  const held = createHeld(
    () => time,
    () => `id${ids.shift()}`,
    { lasting: 100, most: 3 },
  )
  const table = { surface: 'test', held, fits: (answer: Answer) => answer.blocks.length <= 4 }
  const take = (line: string) => turn(line, { desk, by: 'test:ada', role: 'reader' }, table)

  test('carries the line itself where it names entries only', async () => {
    expect((await take('quotation berg-one-bridge')).again).toBe('quotation berg-one-bridge')
  })

  test('goes on to the next part of the very same answer, and past the end to the last', async () => {
    const first = await take('who-said "x"')
    const second = await take(`${first.again} part:2`)
    expect([first.part.number, second.part.number, second.part.of]).toEqual([1, 2, 3])
    expect(second.answer).toBe(first.answer)
    expect((await take(`${first.again} part:99`)).part.number).toBe(3)
  })

  test('says the nearest thing when the answer is no longer kept, and asks to ask again where there is none', async () => {
    const first = await take('who-said "x"')
    const nobody = await take('who-said "nobody"')
    expect(nobody.again).toMatch(/^held:\S+$/)
    time += 101
    expect((await take(`${first.again} part:2`)).part).toMatchObject({
      number: 1,
      answer: { line: 'quotation berg-one-bridge' },
    })
    const gone = await take(nobody.again ?? '')
    expect(gone.answer.status).toBe('refused')
    expect(gone.again).toBeUndefined()
  })

  test('of a refusal carries none of what was asked, and has nothing to give again', async () => {
    const refusing = handDesk({})
    const refusal: Answer = { ...ANSWERS.refused, actions: [{ label: 'Ask who-said "x"', line: 'who-said "x"' }] }
    const seat = { desk: { ...refusing.desk, answer: async () => refusal }, by: 'test:ada', role: 'reader' } as const
    const refused = await turn('who-sad "x"', seat, table)
    expect(refused.part.answer.actions.map(({ line }) => line)).toEqual([expect.stringMatching(/^held:\S+$/)])
    expect(refused.again).toBeUndefined()
    expect((await take(refused.part.answer.actions[0]?.line ?? '')).answer).toBe(found)
  })

  test('forgets the oldest when there are too many', async () => {
    const turns = [
      await take('who-said "nobody"'),
      await take('who-said "nobody"'),
      await take('who-said "nobody"'),
      await take('who-said "nobody"'),
    ]
    expect((await take(turns[0]?.again ?? '')).answer.status).toBe('refused')
    expect((await take(turns[3]?.again ?? '')).answer.status).toBe('near')
  })

  test('carries no line that repeats what was asked, but one that stands for it', async () => {
    const action = { label: 'Propose it', line: 'add quotation text:"nobody"', repeats: true } as const
    const asked = handDesk({ 'check “nobody”': { ...found, actions: [action, { label: 'Open', line: 'source x' }] } })
    let number = 0
    const held = createHeld(
      () => 0,
      () => `k${++number}`,
    )
    const seat = { desk: asked.desk, by: 'test:ada', role: 'reader' } as const
    const { part } = await turn('check “nobody”', seat, { surface: 'test', held, fits: () => true })
    expect(part.answer.actions.map(({ line }) => line)).toEqual(['held:k1', 'source x'])
    expect(held.recall('held:k1')).toEqual({ line: action.line })
  })
})
