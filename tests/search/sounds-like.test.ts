import { describe, expect, test } from 'vitest'
import { foldedWords } from '../../src/entries/fold.ts'
import { soundsLike } from '../../src/search/sounds-like.ts'

const alike = (asked: string, name: string) => soundsLike(foldedWords(asked).split(' '), foldedWords(name).split(' '))

describe('soundsLike', () => {
  test.each([
    ['Горбачёв', 'Mikhail Gorbachev'],
    ['Gorbatschow', 'Mikhail Gorbachev'],
    ['Gorbaczow', 'Михаил Горбачёв'],
    ['Mikhail Gorbatschew', 'Mikhail Gorbachev'],
    ['Chruschtschow', 'Nikita Khrushchev'],
    ['Хрущёв', 'Nikita Khrushchev'],
    ['Schewardnadse', 'Eduard Shevardnadze'],
    ['Столтенберг', 'Jens Stoltenberg'],
  ])('%s sounds like %s', (asked, name) => {
    expect(alike(asked, name)).toBe(true)
  })

  test.each([
    ['Gorbachev', 'Boris Yeltsin'],
    ['Gorbachev Putin', 'Mikhail Gorbachev'],
    ['Bonn 1991', 'Bonn 1990'],
    ['Kohl', 'Cole'],
    ['Стол', 'Jens Stoltenberg'],
  ])('%s does not sound like %s', (asked, name) => {
    expect(alike(asked, name)).toBe(false)
  })
})
