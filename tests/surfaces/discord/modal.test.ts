import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Form, type FormField, lineOfForm } from '../../../src/desk/form.ts'
import { cardOf, cardRows } from '../../../src/surfaces/discord/card.ts'
import { firstOf, pickedFrom, shownIn, wrongIn } from '../../../src/surfaces/discord/fields.ts'
import { formIdOf, readFormId } from '../../../src/surfaces/discord/form-id.ts'
import { messageOf } from '../../../src/surfaces/discord/message.ts'
import { modalOf, type Returned, typedIn } from '../../../src/surfaces/discord/modal.ts'
import { render } from '../../../src/surfaces/discord/render.ts'
import { keyOf } from '../../../src/surfaces/forms.ts'
import { createHeld } from '../../../src/surfaces/held.ts'
import { anyWords } from '../../fixtures/any-answer.ts'
import { counting } from '../../fixtures/discord/bot.ts'
import { problemsOf } from '../../fixtures/discord/contract.ts'

const field = (name: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label: name,
  hint: `A ${name}`,
  ...more,
})
const form = (fields: readonly FormField[], more: Partial<Form> = {}): Form => ({
  ...{ command: 'edit', title: 'Edit quotation/x', positional: 'entry', fixed: { entry: 'quotation/x', base: 'r7' } },
  ...{ notes: [], fields },
  ...more,
})
const names = (fields: readonly FormField[]) => fields.map(({ name }) => name)
const held = () => createHeld(() => 0, counting())

/** What Discord sends back when a form is sent off as it was shown. */
function sentBack({ components }: ReturnType<typeof modalOf>): readonly Returned[] {
  return components.flatMap((row): readonly Returned[] => {
    const component = 'component' in row ? row.component : undefined
    if (!component || !('custom_id' in component)) return []
    if (!('options' in component))
      return [{ customId: component.custom_id, value: 'value' in component ? component.value : '' }]
    const values = component.options?.filter(option => option.default).map(({ value }) => value) ?? []
    return [{ customId: component.custom_id, values }]
  })
}

describe('the first page of a form', () => {
  test('asks for what is wrong or missing before what is there, in the order of the form', () => {
    const fields = [
      field('a'),
      field('b', { required: true, value: 'typed' }),
      field('c', { required: true }),
      field('d', { value: 'same', recorded: 'same' }),
      field('e', { required: true, value: 'person/x', offers: true }),
      field('f', { value: 'odd', problem: 'is odd' }),
      field('g'),
      field('h'),
    ]
    expect(names(firstOf(form(fields)))).toEqual(['a', 'b', 'c', 'd', 'f'])
  })

  test('of one that is to be fixed has what is wrong and what was typed, and nothing else', () => {
    const fields = [
      field('a', { value: 'same', recorded: 'same' }),
      field('b', { value: 'typed' }),
      field('c'),
      field('d', { value: 'odd', problem: 'is odd' }),
    ]
    expect(names(wrongIn(form(fields)))).toEqual(['b', 'd'])
    expect(names(wrongIn(form(fields.slice(0, 3))))).toEqual(['a', 'b', 'c'])
  })

  test('leaves out what Discord would cut', () => {
    const fields = [field('long', { value: 'x'.repeat(4001) }), field('short', { value: 'x'.repeat(4000) })]
    expect(names(shownIn(form(fields)))).toEqual(['short'])
  })

  test('takes the fields that were picked, in that order, and no strangers', () => {
    expect(names(pickedFrom(form([field('a'), field('b')]), ['b', 'x', 'a', 'b']))).toEqual(['b', 'a'])
  })
})

describe('a form', () => {
  const anyField = fc.record(
    {
      name: fc.constantFrom('text', 'speaker', 'note', 'grade', 'locator', 'language', 'place'),
      label: fc.string({ minLength: 1, maxLength: 45 }).filter(label => label.trim() !== ''),
      hint: anyWords,
      value: anyWords,
      recorded: anyWords,
      problem: anyWords,
      choices: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 30 }),
      required: fc.constant(true as const),
      long: fc.constant(true as const),
      several: fc.constant(true as const),
    },
    { requiredKeys: ['name', 'label', 'hint'] },
  )
  const anyForm = fc
    .record({
      fields: fc.uniqueArray(anyField, { selector: ({ name }) => name, minLength: 1 }),
      notes: fc.array(anyWords),
    })
    .map(({ fields, notes }) => form(fields, { notes }))

  test('is one that Discord takes, whatever is in it', () => {
    fc.assert(
      fc.property(anyForm, any => {
        const page = firstOf(any)
        expect(problemsOf('modal', { type: 9, data: modalOf(any, page, 'f1 card x') })).toEqual([])
      }),
    )
  })

  test('that comes back as it was shown changes nothing', () => {
    fc.assert(
      fc.property(anyForm, any => {
        const sound = form(any.fields.filter(({ choices, value }) => !choices || value === undefined))
        const typed = typedIn(sentBack(modalOf(sound, firstOf(sound), 'f1 card x')))
        expect(lineOfForm(sound, typed)).toBe(lineOfForm(sound, {}))
      }),
    )
  })

  test('says what is wrong in place of what belongs there', () => {
    const [row] = modalOf(form([]), [field('date', { problem: 'is not a date' })], 'x').components
    expect(row).toMatchObject({ description: 'It is not a date' })
  })

  test('that was laid out is a message that Discord takes, with every field to be picked', () => {
    fc.assert(
      fc.property(anyForm, any => {
        const rows = cardRows(any, act => `f1 ${act} draft x`)
        const message = messageOf(
          render({ ...cardOf(any), notes: [] }, { more: [], footer: [], carry: id => id, rows }),
        )
        const length = JSON.stringify(message.components).length
        if (length < 4000) expect(problemsOf('message', message)).toEqual([])
        const offered = JSON.stringify(rows)
        for (const { name } of shownIn(any)) expect(offered).toContain(`"value":"${name}"`)
      }),
    )
  })
})

describe('what a form carries', () => {
  const quotation = form([])

  test('is its key where that says everything', () => {
    const key = keyOf(quotation)
    expect(formIdOf('send', { line: key, key }, held())).toBe('f1 send edit quotation/x base:r7')
    expect(readFormId('f1 send edit quotation/x base:r7')).toEqual({ act: 'send', lines: [key] })
  })

  test.each([
    ['draft abc-123', 'add quotation', 'f1 card draft abc-123|add quotation', ['draft abc-123', 'add quotation']],
    ['draft abc-123', `edit quotation/${'x'.repeat(70)} base:r12345`, 'f1 card draft abc-123', ['draft abc-123']],
    [
      'add quotation text:"We shall"',
      'add quotation',
      'f1 card held:10000001|add quotation',
      ['held:10000001', 'add quotation'],
    ],
  ])('%s is found again by %s', (line, key, id, lines) => {
    expect(formIdOf('card', { line, key }, held())).toBe(id)
    expect(readFormId(id)).toEqual({ act: 'card', lines })
  })

  test('is never longer than Discord takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.stringMatching(/^[a-z /-]{1,150}$/), (line, key) => {
        expect(formIdOf('pick2', { line, key }, held()).length).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('of something else is not taken for it', () => {
    for (const id of ['v1 draft x', 'v1 who-said', 'f1 burn x', 'f2 send x', '']) expect(readFormId(id)).toBeUndefined()
  })
})
