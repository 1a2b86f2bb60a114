import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../commands/index.ts'
import { clean, LINE_MAX, readLine, writeLine } from '../../src/desk/line.ts'

const commandOf = (name: string) => COMMANDS.find(command => command.name === name)
const read = (line: string) => readLine(line, commandOf)
const words = (line: string) => {
  const understood = read(line)
  return 'problem' in understood ? understood.problem : understood.words
}
const named = (line: string) => {
  const understood = read(line)
  return 'problem' in understood ? understood.problem : Object.fromEntries(understood.named)
}

describe('a typed line', () => {
  it.each([
    ['who-said "not one inch"', 'not one inch'],
    ['/who-said "not one inch"', 'not one inch'],
    ['  who-said   not  one inch ', 'not one inch'],
    ['who-said “not one inch”', 'not one inch'],
    ['who-said „nicht einen Zoll“', 'nicht einen Zoll'],
    ['who-said «ни одного дюйма»', 'ни одного дюйма'],
    ['who-said "he said “never” to them"', 'he said “never” to them'],
    ['who-said "a \\"quoted\\" word"', 'a "quoted" word'],
    ['who-said "don\'t"', "don't"],
    ['who-said NATO’s "one inch" promise', 'NATO’s "one inch" promise'],
    ['WHO-SAID "x y"', 'x y'],
    ['who-said "control\u0000 and \u202Eright to left"', 'control and right to left'],
    ['source ../../etc/passwd', '../../etc/passwd'],
    ["who-said '; drop table entry; --", "'; drop table entry; --"],
    ['who-said 🙂', '🙂'],
    ['who-said https://example.org/a', 'https://example.org/a'],
    ['who-said "note: this is part of it"', 'note: this is part of it'],
  ])('%s is about %s', (line, expected) => expect(words(line)).toBe(expected))

  it('reads options in any order, quoted or not', () => {
    const line = 'who-said speaker:putin "not one inch" language:"en"'
    expect(words(line)).toBe('not one inch')
    expect(named(line)).toEqual({ speaker: 'putin', language: 'en' })
  })

  it.each([
    ['who-said "not one inch', 'is not closed'],
    ['who-said “not one inch', 'is not closed'],
    ['who-said "x" speaker:', 'has no value'],
    ['who-said "x" speaker:a speaker:b', 'given twice'],
    [`who-said ${'a'.repeat(LINE_MAX + 1)}`, 'at most 40000'],
  ])('%s is turned down and told why', (line, problem) => expect(words(line)).toContain(problem))

  it('comes back from being written', () => {
    const value = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map(clean)
      .filter(text => text !== '' && text === text.trim())
    fc.assert(
      fc.property(fc.constantFrom(...COMMANDS), fc.array(value, { minLength: 9, maxLength: 9 }), (command, values) => {
        const given = Object.fromEntries(
          Object.keys(command.options).map((name, index) => [name, values[index] ?? 'x'] as const),
        )
        const understood = read(writeLine(command, given))
        if ('problem' in understood) throw new Error(understood.problem)
        const [positional] = Object.entries(command.options).find(([, option]) => option.positional) ?? []
        const back = { ...Object.fromEntries(understood.named), ...(positional && { [positional]: understood.words }) }
        expect(back).toEqual(given)
      }),
    )
  })

  it('is never understood with anything invisible in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(clean(text)).not.toMatch(/[\p{Cc}\p{Cs}\u200B\u202A-\u202E\u2066-\u2069]/u)
      }),
    )
  })
})
