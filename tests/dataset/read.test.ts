import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DatasetFault, lineOf } from '../../src/dataset/problem.ts'
import { readEntry } from '../../src/dataset/read.ts'

const LAMPS = readFileSync(new URL('../fixtures/dataset/quotations/lamps-lit.yaml', import.meta.url), 'utf8')
const MINUTES = readFileSync(new URL('../fixtures/dataset/sources/lamp-minutes-1931.yaml', import.meta.url), 'utf8')

function problemsOf(text: string, path = 'outlets/a.yaml'): readonly string[] {
  const result = readEntry(path, text, `data/${path}`)
  return 'problems' in result ? result.problems.map(lineOf) : []
}

const lamps = (from: string | RegExp, to: string) => problemsOf(LAMPS.replace(from, to), 'quotations/lamps-lit.yaml')

describe('reading a file', () => {
  it('gives the entry, named by its file', () => {
    const result = readEntry('sources/lamp-minutes-1931.yaml', MINUTES)
    expect(result).toMatchObject({
      entry: {
        kind: 'source',
        id: 'lamp-minutes-1931',
        issued: '1931-03-02',
        language: ['en'],
        isBasedOn: [],
        cautions: [{ basis: ['source/lamp-minutes-1931'] }],
      },
    })
  })

  it('remembers where each field stands', () => {
    const result = readEntry('quotations/lamps-lit.yaml', LAMPS)
    if ('problems' in result) throw new Error('not read')
    expect(result.placeOf(['citation', 1, 'source'])).toEqual({ line: 25, column: 13 })
    expect(result.placeOf(['nowhere', 3])).toEqual({ line: 2, column: 1 })
  })

  it('reads words that merely look like numbers or dates where they are quoted', () => {
    expect(problemsOf('name: "1990"\nnote: "true"\n')).toEqual([])
  })
})

describe('a field', () => {
  it.each([
    ['unknown', 'name: A\nadressCountry: X\n', '2:1: adressCountry is not a field here; did you mean addressCountry?'],
    [
      'unlike any',
      'name: A\ncolour: red\n',
      '2:1: colour is not a field here; take it out. The fields are name, alternateName, ',
    ],
    [
      'kind',
      'kind: outlet\nname: A\n',
      '1:1: kind is not a field; the folder says what kind of entry this is. Take it out.',
    ],
    ['id', 'id: a\nname: A\n', '1:1: id is not a field; the file’s name is the entry’s name. Take it out.'],
    ['missing', 'note: A\n', '1:1: name is missing; add a line `name: …`.'],
    ['twice', 'name: A\nname: B\n', '2:1: name stands here twice; keep one of them.'],
    ['empty', 'name: A\nnote:\n', '2:6: note is empty; write something or leave the field out.'],
    ['empty in quotation marks', 'name: " "\n', '1:7: name is empty; write something or leave the field out.'],
    ['a number', 'name: 1.10\n', '1:7: name is read as a number; put it in quotation marks: "1.10".'],
    ['true', 'name: true\n', '1:7: name is read as a boolean; put it in quotation marks: "true".'],
    ['a list', 'name: [A]\n', '1:7: name is not words; write one text.'],
    [
      'not a list',
      'name: A\nreadWith: claim/x\n',
      '2:11: readWith is not a list; write each of its items on a line of its own',
    ],
    [
      'not a group',
      'name: A\nownershipFundingInfo: me\n',
      '2:23: ownershipFundingInfo is not a group of fields; write each field',
    ],
    [
      'no link',
      'name: A\nURL: www.a.example\n',
      '2:6: URL is not a link; write it whole, beginning with https:// or http://.',
    ],
    ['a merge key', 'name: A\n<<: {note: B}\n', '2:1: << is not a field here; take it out.'],
    [
      'a control character',
      'name: "A\\u0007"\n',
      '1:7: name has a control character in it; type the words again without it.',
    ],
    [
      'half a character',
      'name: "A\\uD800"\n',
      '1:7: name has a control character in it; type the words again without it.',
    ],
    ['__proto__', 'name: A\n__proto__: {x: 1}\n', '2:1: __proto__ is not a field here'],
  ])('that is %s is found', (_, text, expected) => {
    const problems = problemsOf(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`data/outlets/a.yaml:${expected}`)
  })

  it('within a list is named as it stands there, in its place', () => {
    const [problem, ...more] = lamps('exact: We shall keep the lamps', 'exct: We shall keep the lamps')
    expect(problem).toMatch(
      /^data\/quotations\/lamps-lit\.yaml:27:7: selector\.exact is missing; add a line `exact: …`\.$/,
    )
    expect(more[0]).toMatch(
      /^data\/quotations\/lamps-lit\.yaml:27:7: selector\.exct is not a field here; did you mean exact\?$/,
    )
  })
})

describe('a value', () => {
  it('that is no slug, date, reference, language or choice says what to write', () => {
    expect(lamps('source: courier-lamps-1931', 'source: Courier Lamps')[0]).toContain(
      ':25:13: source is not a slug; use lower-case',
    )
    expect(lamps('"1931-03-02"', '1931')[0]).toMatch(/:9:14: dateCreated is not a date; put it in quotation marks/)
    expect(lamps('"1931-03-02"', '"3 March"')[0]).toMatch(/dateCreated is not a date; write it as EDTF/)
    expect(lamps('person/ada-quill', 'ada-quill')[0]).toContain(
      ':7:5: spokenByCharacter, item 1, does not name an entry; write person/SLUG',
    )
    expect(lamps('inLanguage: en', 'inLanguage: english')[0]).toContain('inLanguage is not a language tag')
    expect(lamps('inLanguage: en', 'inLanguage: sr-Latn')).toEqual([])
    expect(lamps('inLanguage: en', 'inLanguage: english language')[0]).toContain(
      'inLanguage is not a language tag; write BCP 47',
    )
    expect(lamps('label: page', 'label: side')[0]).toContain('label is not a locator label; use one of page, folio')
  })

  it('that may have two forms is judged by the one it has', () => {
    expect(lamps('- source/courier-lamps-1931', '- source/Courier')[0]).toContain(
      'basis, item 1, does not name an entry; write outlet/SLUG',
    )
    expect(lamps('URL: https://courier.example/house-style', 'note: x')).toEqual([
      expect.stringContaining('URL is missing; add a line `URL: …`.'),
      expect.stringContaining('note is not a field here'),
    ])
    expect(lamps(/basis:\n(?:.+\n)+/, 'basis: []\n')[0]).toContain(
      ':34:12: basis, item 1, is missing; write at least one.',
    )
  })

  it('that the text does not bear out is found where it stands', () => {
    const text = LAMPS.replace(/ {4}differs:.*\n/, '')
    expect(problemsOf(text, 'quotations/lamps-lit.yaml')).toEqual([
      'data/quotations/lamps-lit.yaml:27:14: selector.exact is not in the quotation’s text; correct the excerpt, or say in `differs` how this source words it otherwise.',
    ])
  })

  it('that names the entry itself is found', () => {
    expect(problemsOf(`${MINUTES}readWith: [source/lamp-minutes-1931]\n`, 'sources/lamp-minutes-1931.yaml')).toEqual([
      'data/sources/lamp-minutes-1931.yaml:13:12: readWith, item 1, names the entry itself; name another one or take it out.',
    ])
  })
})

describe('a file', () => {
  it.each([
    ['with tabs', 'name: A\nreadWith:\n\t- claim/x\n', '3:1: This line is indented with a tab; use spaces.'],
    [
      'with a loose colon',
      'name: A\nnote: He said: no\n',
      '2:7: These words have a colon and a space in them; put the whole value',
    ],
    ['with words after the quotation marks', 'name: "A" or B\n', '1:11: Something stands after the end of the value'],
    ['with a reserved character', 'name: @a\n', '1:7: A value may not begin with this character'],
    [
      'with two documents',
      'name: A\n---\nname: B\n',
      '2:1: A second document begins here; give each entry a file of its own.',
    ],
    ['with a tag', 'name: !secret A\n', '1:7: Tags (!name) are not used in the dataset; take it out'],
    [
      'with an alias',
      'name: &a A\nnote: *a\n',
      '2:7: Aliases (*name) are not used in the dataset; write the words out.',
    ],
    ['in YAML 1.1', '%YAML 1.1\n---\nname: A\n', '1:1: The dataset is written in YAML 1.2; take the %YAML line out.'],
    ['that is crooked', 'name: A\n note: B\n', '1:7: These words have a colon'],
    ['that says nothing', '# later\n', '1:1: The file holds no fields; write each as a line'],
    ['that is a list', '- name: A\n', '1:1: The file holds no fields; write each'],
    ['that is nested without end', `name: ${'['.repeat(5000)}`, '1:'],
  ])('%s is refused', (_, text, expected) => {
    expect(problemsOf(text)[0]).toContain(`data/outlets/a.yaml:${expected}`)
  })

  it.each([
    [
      'outlets/Big.yaml',
      'The file’s name is not a slug; use lower-case letters, digits and single hyphens, like bonn-1991.',
    ],
    [`outlets/${'a'.repeat(65)}.yaml`, "The file’s name is longer than 64 characters; shorten the file's name."],
    ['outlets/a.yml', 'Only .yaml files are read; name this one SLUG.yaml, or move it out.'],
    ['outlets/deep/a.yaml', 'Files in folders below outlets are not read; move this one up into outlets.'],
    [
      'outlet/a.yaml',
      'This file is not part of a dataset; entries are in outlets, people, sources, quotations, claims.',
    ],
    ['../outlets/a.yaml', 'This file is not part of a dataset'],
  ])('named %s is refused', (path, message) => {
    expect(problemsOf('name: A\n', path)[0]).toContain(message)
  })

  it('in the folder of another kind is sent where it belongs', () => {
    expect(problemsOf(MINUTES, 'quotations/lamp-minutes-1931.yaml')).toEqual([
      'data/quotations/lamp-minutes-1931.yaml:1:1: This is no quotation, but would do as a source; move it to the folder sources.',
    ])
  })
})

describe('a fault of the dataset', () => {
  it('has a line for each problem', () => {
    const result = readEntry('outlets/a.yaml', 'nmae: A\n', 'data/outlets/a.yaml')
    if (!('problems' in result)) throw new Error('read')
    const fault = new DatasetFault(result.problems)
    expect(fault.code).toBe('dataset-fault')
    expect(fault.message).toBe(
      'The dataset has 2 problems:\n' +
        'data/outlets/a.yaml:1:1: name is missing; add a line `name: …`.\n' +
        'data/outlets/a.yaml:1:1: nmae is not a field here; did you mean name?',
    )
  })
})
