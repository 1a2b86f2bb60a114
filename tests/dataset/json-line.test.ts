import { describe, expect, it } from 'vitest'
import { readJsonLine } from '../../src/dataset/json-line.ts'
import { lineOf } from '../../src/dataset/problem.ts'
import { writeJsonLine } from '../../src/dataset/write-json-line.ts'
import { entryOf } from '../fixtures/entries.ts'

function said(text: string): readonly string[] {
  const read = readJsonLine(text, 'wire.jsonl', 7)
  return 'problems' in read ? read.problems.map(lineOf) : [JSON.stringify(read.entry)]
}

describe('a line', () => {
  it('gives the entry that the same fields give in YAML', () => {
    expect(readJsonLine('{"kind":"outlet","id":"courier","name":" The  Courier "}', 'wire.jsonl', 1)).toMatchObject({
      entry: entryOf('outlet', 'courier', { name: 'The Courier' }),
    })
  })

  it.each([
    ['{"kind":"outlet","id":"a"}', 'wire.jsonl:7:1: name is missing; add "name": ….'],
    [
      '{"kind":"outlet","id":"a","name":4}',
      'wire.jsonl:7:34: name is read as a number; put it in quotation marks: "4".',
    ],
    [
      '{"kind":"outlet","id":"a","name":"A","nmae":"B"}',
      'wire.jsonl:7:38: nmae is not a field here; did you mean name?',
    ],
    [
      '{"kind":"outlet","id":"a","name":"A","alternateName":"B"}',
      'wire.jsonl:7:54: alternateName is not a list; write it in brackets: […].',
    ],
    [
      '{"kind":"outlet","id":"A B","name":"A"}',
      'wire.jsonl:7:23: id is not a slug; use lower-case letters, digits and single hyphens, like bonn-1991.',
    ],
    [
      '{"id":"a","name":"A"}',
      'wire.jsonl:7:1: kind is missing; add "kind": one of outlet, person, source, quotation, claim.',
    ],
    [
      '{"kind":"paper","id":"a","name":"A"}',
      'wire.jsonl:7:9: kind is not a kind of entry; use one of outlet, person, source, quotation, claim.',
    ],
    ['{"kind":"outlet","name":"A"}', 'wire.jsonl:7:1: id is missing; add "id": the entry’s slug.'],
    ['{"kind":"outlet","id":"a","name":"A","name":"B"}', 'wire.jsonl:7:38: name stands here twice; keep one of them.'],
    [
      '{"kind":"outlet","id":"a","name":"A","readWith":["outlet/a"]}',
      'wire.jsonl:7:50: readWith, item 1, names the entry itself; name another one or take it out.',
    ],
    ['["outlet"]', 'wire.jsonl:7:1: This line is not an entry; write its fields in braces: {…}.'],
    [
      '{"kind":"outlet",',
      'wire.jsonl:7:18: This line is not JSON from here on; write one entry to a line, as {"kind": …, "id": …, …}.',
    ],
  ])('%s is refused in the words of the reader of YAML', (text, problem) => {
    expect(said(text)).toEqual([problem])
  })

  it('may have the letters of a key with a colon in its words', () => {
    expect(said('{"kind":"outlet","id":"a","name":"The \\"name\\": a paper"}')[0]).toContain('The \\"name\\": a paper')
  })
})

describe('writing a line', () => {
  const entry = entryOf('outlet', 'courier', { name: 'The Courier', note: 'Old' })

  it('that says it already gives it back as it is', () => {
    const text = '{ "note":"Old","id":"courier",  "name":"The Courier","kind":"outlet" }'
    expect(writeJsonLine(entry, text)).toBe(text)
  })

  it('keeps the order of the fields, and the spaces that some programs put between them', () => {
    const text = '{"id": "courier", "note": "Older: much", "kind": "outlet", "name": "The Courier"}'
    expect(writeJsonLine({ ...entry, URL: 'https://courier.example/' }, text)).toBe(
      '{"id": "courier", "note": "Old", "kind": "outlet", "name": "The Courier", "URL": "https://courier.example/"}',
    )
    expect(writeJsonLine(entry, text.replaceAll(': ', ':').replaceAll(', ', ','))).toBe(
      '{"id":"courier","note":"Old","kind":"outlet","name":"The Courier"}',
    )
  })
})
