import { describe, expect, it } from 'vitest'
import { differenceLines } from '../../src/answers/differences.ts'
import { changeLines, changesOf } from '../../src/answers/ruling/changes.ts'
import { isSameNumber } from '../../src/answers/ruling/same-number.ts'
import { wordsOf } from '../../src/answers/text.ts'
import { compare } from '../../src/search/steps.ts'

const changes = (asked: string, recorded: string) =>
  changeLines(changesOf(compare(asked, recorded), 'question', 'en')).map(wordsOf)

describe('a change is called by what it touches', () => {
  it.each([
    [
      'We will keep the lamps lit. Certainly, they burn.',
      'We will keep the lamps lit. Actually, they burn.',
      ['Changed: Actually → Certainly'],
    ],
    ['WE WILL KEEP EVERY LAMP LIT', 'WE WILL KEEP THE LAMP LIT', ['Changed: THE → EVERY']],
    ['we keep lamps lit in Quill for boats', 'we keep lamps lit in Vell for boats', ['Name changed: Vell → Quill']],
    [
      'we kept the lamps lit in the 90s',
      'we keep the lamps lit in the nineties',
      ['Changed: keep → kept', 'Number written otherwise: nineties → 90s'],
    ],
    ['we keep 2 lamps lit for boats', 'we keep two lamps lit for boats', ['Number written otherwise: two → 2']],
    ['we keep 5% of lamps lit for boats', 'we keep five of lamps lit for boats', ['Number changed: five → 5%']],
    ['we keep 3 lamps lit for boats', 'we keep two lamps lit for boats', ['Number changed: two → 3']],
  ])('%s', (asked, recorded, lines) => {
    expect(changes(asked, recorded)).toEqual(lines)
  })
})

it('words that differ stand as they stand in their texts', () => {
  const lines = differenceLines(
    compare(
      'the lamps were lit by the GDR, the FRG, France – and\n“Britain” for boats',
      'the lamps were lit for boats',
    ),
    'question',
  )
  expect(lines.map(wordsOf)).toEqual(['Added: by the GDR, the FRG, France – and “Britain'])
})

describe('numbers are the same', () => {
  it.each([
    ['nineties', '90s'],
    ['nineties', '’90s'],
    ['two', '2'],
    ['one', '1'],
    ['twenty-one', '21'],
    ['third', '3rd'],
    ['zwölf', '12'],
    ['neunziger', '90er'],
    ['dreißiger', '30er'],
    ['два', '2'],
    ['девяностые', '90-е'],
  ])('%s and %s', (one, other) => {
    expect([isSameNumber(one, other), isSameNumber(other, one)]).toEqual([true, true])
  })

  it.each([
    ['’90s', '1990s'],
    ['nineties', '1990s'],
    ['two', '3'],
    ['two', 'two'],
    ['five', '5%'],
    ['five', '-5'],
    ['third', '3'],
    ['two plus four', '2+4'],
    ['second', '2nd'],
    ['', '2'],
  ])('but not %s and %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(false)
  })
})
