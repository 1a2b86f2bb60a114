import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INVENTED, openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(INVENTED)
})
afterAll(() => house.close())

const values = (line: string) => house.desk.suggest(line, 100).map(({ value }) => value)

describe('what could complete a line', () => {
  test.each([
    'who-said "not one s',
    'who-said "not one ',
    'who-said “not one s',
    'who-said „not one s',
    'who-said «not one s',
    'who-said ‘not one s',
    "who-said 'not one s",
    'who-said "she said speaker:',
    'who-said "',
    'source »',
    'who-said speaker:"one s',
  ])('is nothing inside an open quotation: %s', line => {
    expect(values(line)).toEqual([])
  })

  test('is an option again after the quotation', () => {
    expect(values('who-said "not one stone" s')).toContain('speaker:')
    expect(values('who-said “not one stone” s')).toContain('speaker:')
    expect(values('who-said "it’s not one stone" s')).toContain('speaker:')
  })

  test('is a name whose quotation mark has only just been opened', () => {
    const [name = ''] = values('who-said x speaker:')
    expect(values(`who-said x speaker:"${name.slice('speaker:'.length, -1)}`)).toContain(name)
  })

  test('is a choice or a language, whatever the case', () => {
    expect(values('cite x style:A')).toContain('style:apa')
    expect(values('cite x style:BIB')).toEqual(['style:bibtex'])
    expect(house.desk.offer({ command: 'cite', option: 'style' }, 'A', 9).map(({ value }) => value)).toContain('apa')
  })

  test('is never an option that the command does not have', () => {
    for (const { name, options, fields } of house.commands) {
      const known = Object.keys({ ...options, ...fields }).map(option => `${option}:`)
      for (const letter of ['', ...'abcdefghijklmnopqrstuvwxyz']) {
        const offered = values(`${name} some words ${letter}`).filter(value => value.endsWith(':'))
        expect(known).toEqual(expect.arrayContaining(offered))
      }
      expect(values(`${name} some words constructor:`)).toEqual([])
    }
  })
})
