import { describe, expect, it } from 'vitest'
import { quotationsIn } from '../../src/manuscript/find.ts'

const found = (text: string) => quotationsIn(text).map(({ words }) => words)
/** Quotations with how many they stand in. */
const nested = (text: string) => quotationsIn(text).map(({ words, depth }) => [depth, words])

describe('quotations are found in the marks of', () => {
  it.each([
    ['English', 'He said “not one inch” and left.', ['not one inch']],
    ['British English', 'He said ‘not one inch’ and left.', ['not one inch']],
    ['a keyboard', 'He said "not one inch" and left.', ['not one inch']],
    ['a keyboard, single', "He said 'not one inch' and left.", ['not one inch']],
    ['German', 'Er sagte „nicht ein Zoll“ und ging.', ['nicht ein Zoll']],
    ['German, single', 'Er sagte ‚nicht ein Zoll‘ und ging.', ['nicht ein Zoll']],
    ['German books', 'Er sagte »nicht ein Zoll« und ging.', ['nicht ein Zoll']],
    ['French', 'Il a dit « pas un pouce » et partit.', ['pas un pouce']],
    ['French, with narrow spaces', 'Il a dit «\u202Fpas un pouce\u202F» et partit.', ['pas un pouce']],
    ['French, after an apostrophe', 'Il parle d’« un pouce ».', ['un pouce']],
    ['French, single', 'Il a dit ‹ pas un pouce › et partit.', ['pas un pouce']],
    ['Russian', 'Он сказал: «Ни одного дюйма» и ушёл.', ['Ни одного дюйма']],
    ['Swedish', 'Han sade ”inte en tum” och gick.', ['inte en tum']],
    ['German with an English end', 'Er sagte „nicht ein Zoll” und ging.', ['nicht ein Zoll']],
    ['a keyboard with two opening ones', 'He said “not one inch“ and left.', ['not one inch']],
    ['figures', "He said '20 years of war' were enough.", ['20 years of war']],
    ['Markdown, emphasised', 'He said **“not one inch”** and *"no more"*.', ['not one inch', 'no more']],
    ['Markdown, within', 'He said “not **one** inch”.', ['not one inch']],
    ['dashes and brackets', 'Words—“one two”—and (“three four”) [“five six”].', ['one two', 'three four', 'five six']],
    ['punctuation', '“One,” he said, “two.” “Three?”', ['One,', 'two.', 'Three?']],
  ])('%s', (_, text, words) => {
    expect(found(text)).toEqual(words)
  })
})

describe('quotations stand in quotations', () => {
  it.each([
    ['“He said ‘not one inch’ to me.”', ['He said ‘not one inch’ to me.', 'not one inch']],
    ['‘He said “not one inch” to me.’', ['He said “not one inch” to me.', 'not one inch']],
    ['"And they say: \'Where is it written?\'"', ["And they say: 'Where is it written?'", 'Where is it written?']],
    ['„Er sagte: ‚Nein‘.“', ['Er sagte: ‚Nein‘.', 'Nein']],
    ['«Он сказал: „Нет“.»', ['Он сказал: „Нет“.', 'Нет']],
    ['«Он сказал: «Нет», — и ушёл.»', ['Он сказал: «Нет», — и ушёл.', 'Нет']],
    ['«Он сказал: «Нет».', ['Он сказал: «Нет', 'Нет']],
    ['"She said, "Not one inch," to me."', ['She said, "Not one inch," to me.', 'Not one inch,']],
  ])('%s', (text, words) => {
    expect(nested(text)).toEqual(words.map((each, depth) => [depth, each]))
  })
})

describe('what is no quotation mark is none', () => {
  it.each([
    "I don’t and don't know the ’90s, the '90s and rock ’n’ roll.",
    "The leaders’ meeting and the Soviets' tanks.",
    "'Tis the season, and 'twas before.",
    'A board of 6" by 2" and 5\'11" tall.',
    'О’Коннор и d’Estaing.',
    'Nothing at all.',
    '',
    '"" “” « »',
  ])('%s', text => {
    expect(found(text)).toEqual([])
  })

  it('also within single marks', () => {
    expect(found('‘The leaders’ meeting was good,’ he said.')).toEqual(['The leaders’ meeting was good,'])
    expect(found("'We don't know the Soviets' plans,' he said.")).toEqual(["We don't know the Soviets' plans,"])
  })
})

describe('a quotation of several paragraphs', () => {
  it('opens each and closes once', () => {
    const [one, ...others] = quotationsIn('He said: “First of all.\n\n“Then this.\n\n“And that.” He left “at once”.')
    expect(one).toMatchObject({ words: 'First of all.\n\nThen this.\n\nAnd that.', closed: true })
    expect(others.map(({ words }) => words)).toEqual(['at once'])
  })

  it('may go over a broken line', () => {
    expect(found('He said: “not one\ninch” and left.')).toEqual(['not one\ninch'])
  })
})

describe('a mark that nothing closes', () => {
  it('is read to the end of its paragraph, and said to be open', () => {
    const text = 'He said: “Our actions are clear. No more.\n\nThen “all was well”.'
    expect(quotationsIn(text)).toMatchObject([
      { words: 'Our actions are clear. No more.', closed: false },
      { words: 'all was well', closed: true },
    ])
  })

  it('ends where another begins', () => {
    expect(quotationsIn('“One two three, he said. “Four five” and so on.')).toMatchObject([
      { words: 'One two three, he said.', closed: false },
      { words: 'Four five', closed: true },
    ])
  })

  it('may have closed what nothing opened', () => {
    const text = 'We never gave our word on this "the minister told reporters on Friday.'
    expect(quotationsIn(text)).toMatchObject([{ words: 'We never gave our word on this', kind: 'unopened' }])
  })

  it('does not swallow the rest of a text, however many there are', () => {
    const open = 'an “open word '.repeat(20)
    expect(found(`${open}\n\nHe said “not one inch”.`).at(-1)).toBe('not one inch')
  })
})

describe('a block', () => {
  it.each([
    ['> Not one inch\n> to the east.\n\nSo he said.', 'Not one inch\nto the east.'],
    ['Before\n\n&gt; Not one inch to the east.', 'Not one inch to the east.'],
    ['```\nNOT ONE INCH\nTO THE EAST.\n```', 'NOT ONE INCH\nTO THE EAST.'],
    ['He wrote:\n\n    Not one inch to the east.\n\nSo.', 'Not one inch to the east.'],
  ])('%j is a quotation', (text, words) => {
    expect(quotationsIn(text)).toMatchObject([{ words, kind: 'block', closed: true }])
  })

  it.each([
    '> yes',
    '```ts\nconst one = two(three, four)\n```',
    '```\nif (a) { b = c(); }\n```',
    'List:\n- one two three four',
  ])('%j is none', text => {
    expect(found(text)).toEqual([])
  })

  it('with marks in it has the quotations that these mark', () => {
    expect(found('> He said “not one inch”\n> and left.')).toEqual(['not one inch'])
    expect(found('> He said “not one\n> inch” and left.')).toEqual(['not one\ninch'])
  })
})
