import { describe, expect, test } from 'vitest'
import { plainDate, readDate } from '../../src/answers/dates.ts'
import { EdtfDate } from '../../src/entries/date.ts'

describe('plainDate', () => {
  test.each([
    ['1990-02-09', '9 February 1990'],
    ['1990-02', 'February 1990'],
    ['1990', '1990'],
    ['1990~', 'about 1990'],
    ['1990-02-09~', 'about 9 February 1990'],
    ['1990?', 'possibly 1990'],
    ['1990%', 'possibly about 1990'],
    ['1990-02-09/1990-02-10', '9–10 February 1990'],
    ['1990-02-09/1990-03-01', '9 February – 1 March 1990'],
    ['1990-12-30/1991-01-02', '30 December 1990 – 2 January 1991'],
    ['1990-02/1990-03', 'February–March 1990'],
    ['1990-02/1991-03', 'February 1990 – March 1991'],
    ['1990/1991', '1990–1991'],
    ['1990-02-09/1990-03', '9 February 1990 – March 1990'],
    ['1990~/1992', 'about 1990 – 1992'],
    ['1990-02/..', 'from February 1990'],
    ['../1990-02', 'until February 1990'],
    ['1990-21', 'spring 1990'],
    ['199X', '1990s'],
    ['1990-XX-XX', '1990'],
    ['1990-02-XX', 'February 1990'],
    ['[1990,1991]', '[1990,1991]'],
  ])('%s is %s', (date, plain) => {
    expect(EdtfDate.safeParse(date).success).toBe(true)
    expect(plainDate(date)).toBe(plain)
  })

  test('a date that nobody knows is said to be unknown', () => {
    expect(plainDate(undefined)).toBe('date not established')
  })
})

test('readDate tells the ends of a stretch of time apart', () => {
  expect(readDate('1990-02-09/1990~')).toEqual([
    { year: 1990, month: 2, day: 9 },
    { year: 1990, hedge: 'about' },
  ])
  expect(readDate('1990-02/..')).toBeUndefined()
})
