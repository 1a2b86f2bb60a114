import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Form, type FormField, lineOfForm } from '../../../src/desk/form.ts'
import { errorsIn, typedIn } from '../../../src/surfaces/slack/fill-state.ts'
import { fillView } from '../../../src/surfaces/slack/fill-view.ts'
import { LIMITS } from '../../../src/surfaces/slack/limits.ts'
import { recall, remember } from '../../../src/surfaces/slack/memory.ts'
import { joinedFrom, piecesOf } from '../../../src/surfaces/slack/pieces.ts'
import { INVENTED, openTestHouse, SHIPPED } from '../../fixtures/house.ts'
import { filled, standingIn } from '../../fixtures/slack/filled.ts'
import { faultsInView } from '../../fixtures/slack/limits.ts'
import type { Json } from '../../fixtures/slack/workspace.ts'

const formOf = (...fields: readonly Partial<FormField>[]): Form => ({
  ...{ command: 'edit', title: 'Edit it', positional: 'entry', fixed: { entry: 'person/x' }, notes: [] },
  fields: fields.map((field, index) => ({ name: `field${index}`, label: 'Label', hint: 'Hint', ...field })),
})
const viewOf = (form: Form, more: Partial<Parameters<typeof fillView>[1]> = {}) =>
  JSON.parse(JSON.stringify(fillView(form, { memory: '{}', ...more }))) as Json
const elementsIn = (view: Json) => (view['blocks'] as { element?: Json }[]).flatMap(({ element }) => element ?? [])

describe('the fields of a form', () => {
  test.each<[Partial<FormField>, Json]>([
    [{ value: 'x' }, { type: 'plain_text_input', multiline: false, initial_value: 'x' }],
    [{ long: true }, { type: 'plain_text_input', multiline: true }],
    [
      { choices: ['a', 'b'], value: 'b' },
      { type: 'static_select', initial_option: { value: 'b' } },
    ],
    [{ choices: ['a', 'b'], value: 'c' }, { type: 'static_select' }],
    [
      { offers: true, value: 'x' },
      { type: 'external_select', min_query_length: 0, initial_option: { value: 'x' } },
    ],
    [{ offers: true, value: 'x'.repeat(LIMITS.optionValue + 1) }, { type: 'plain_text_input' }],
    [
      { offers: true, several: true, value: 'x; y' },
      { type: 'multi_external_select', initial_options: [{ value: 'x' }, { value: 'y' }] },
    ],
    [{ offers: true, several: true, value: '[{"literal": "X"}]' }, { type: 'plain_text_input' }],
    [
      { several: true, value: 'x; y' },
      { type: 'plain_text_input', initial_value: 'x; y' },
    ],
  ])('%o is %o', (field, element) => {
    const view = viewOf(formOf(field))
    expect(elementsIn(view)).toMatchObject([element])
    expect(faultsInView(view)).toEqual([])
  })

  test('are required where they are, say what is wrong with them, and can be emptied', () => {
    const view = viewOf(formOf({ required: true }, { choices: ['a'], value: 'a', problem: 'is not true' }))
    expect(view['blocks']).toMatchObject([
      { optional: false, hint: { text: 'Hint' } },
      { optional: true, element: { options: [{ value: 'a' }, { value: '-' }] } },
      { type: 'context', elements: [{ text: '⚠ It is not true' }] },
    ])
  })

  test('that hold more than one input takes are spread over several, and come back whole', () => {
    const words = 'lamp '.repeat(1500).trim()
    const form = formOf({ long: true, value: words })
    const view = viewOf(form)
    expect(elementsIn(view)).toHaveLength(3)
    expect(faultsInView(view)).toEqual([])
    expect(typedIn(form.fields, filled(view) as never)).toEqual({ field0: words })
  })

  test('that cannot be spread stay as they are', () => {
    const form = formOf({ value: 'x'.repeat(LIMITS.input + 1) }, {})
    const view = viewOf(form)
    expect(elementsIn(view)).toHaveLength(1)
    expect(typedIn(form.fields, filled(view) as never)).toEqual({ field1: '' })
  })

  test('show what was typed before, and the problems of a try', () => {
    const view = viewOf(formOf({ value: 'before' }), { typed: { field0: 'after' }, problems: { field0: 'is wrong' } })
    expect(standingIn(view)).toEqual({ field0: 'after' })
    expect(JSON.stringify(view)).toContain('It is wrong')
  })
})

test('texts in pieces come together again', () => {
  const text = fc.array(fc.string({ minLength: 1, maxLength: 900 }), { maxLength: 20 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, words => {
      const line = words.replace(/\s+/gu, ' ').trim()
      const pieces = piecesOf(line)
      if (!pieces) return
      expect(joinedFrom(pieces)).toBe(line)
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(LIMITS.input)
    }),
  )
})

test('problems stand at the fields that are shown, all of a field together', () => {
  const issues = [
    { field: 'a', message: 'is wrong' },
    { field: 'a', message: 'is late.' },
    { field: 'gone', message: 'is not there' },
  ]
  expect(errorsIn({ issues }, { a: {} })).toEqual({ a: 'It is wrong. It is late.' })
})

test('what a form remembers fits, and without an address where it does not', () => {
  expect(recall(remember({ channel: 'C1', key: 'add quotation', depth: 2 }))).toEqual({
    ...{ channel: 'C1', key: 'add quotation', depth: 2 },
  })
  expect(recall(remember({ key: 'add quotation', respond: 'x'.repeat(LIMITS.privateMetadata) }))).toEqual({
    key: 'add quotation',
  })
  expect(recall('')).toEqual({})
})

test.each([
  ['the invented', INVENTED],
  ['the shipped', SHIPPED],
])('the form of every entry of %s dataset is within every limit, and changes nothing by itself', async (_, dataset) => {
  const house = await openTestHouse(dataset)
  const asker = { by: 'test:cleo', role: 'contributor', surface: 'test' } as const
  const wrong: string[] = []
  for (const kind of ['outlet', 'person', 'source', 'quotation', 'claim'] as const) {
    for (const { entry } of house.catalogue.heads(kind).filter((_, index) => index % 7 === 0)) {
      const line = `edit ${kind}/${entry.id}`
      const asked = await house.desk.form({ ...asker, line })
      if (!asked || !('form' in asked)) throw new Error(`${line} has no form`)
      const view = viewOf(asked.form)
      wrong.push(...faultsInView(view).map(fault => `${line}: ${fault}`))
      const typed = typedIn(asked.form.fields, filled(view) as never)
      const changed = lineOfForm(asked.form, typed).replace(/^edit \S+ base:r\d+ nature:update$/, '')
      if (changed !== '') wrong.push(changed)
    }
  }
  await house.close()
  expect(wrong).toEqual([])
})
