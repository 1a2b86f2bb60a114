import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { plainOf } from '../../src/answers/plain.ts'
import { lineOfForm } from '../../src/desk/form.ts'
import { peopleAt, revisionOf } from '../fixtures/desk-people.ts'
import { INVENTED, openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
let people: ReturnType<typeof peopleAt>
beforeEach(async () => {
  house = await openTestHouse(INVENTED)
  people = peopleAt(house)
})
afterEach(() => house.close())

const LAMPS = 'quotation/lamps-lit'
const said = (answer: Answer) => `${answer.refusal ?? answer.status}: ${plainOf(answer)}`
const lineOf = ({ actions }: Answer, label: string) => actions.find(action => action.label === label)?.line ?? ''
const locator = async () => plainOf(await people.remy(`quotation ${LAMPS}`))

describe('from a proposal to a correction', () => {
  it('a contributor proposes, a moderator accepts, and everybody sees it with its note', async () => {
    const proposal = await people.cleo(`edit ${LAMPS} locator:"p. 99" nature:correction summary:"The page was wrong."`)
    expect(said(proposal)).toContain('done: Correction of quotation/lamps-lit, waiting for review')
    expect(await locator()).not.toContain('p. 99')
    const seen = await people.mira(`review ${revisionOf(proposal)}`)
    expect(plainOf(seen)).toContain('p. 99')
    expect(plainOf(seen)).toContain('test:cleo')
    expect(seen.actions.map(({ label }) => label)).toEqual(['Accept', 'Reject', 'Ask'])
    const accepted = await people.mira(lineOf(seen, 'Accept'))
    expect(said(accepted)).toContain('done: Correction of quotation/lamps-lit, accepted')
    const shown = await locator()
    expect(shown).toContain('p. 99')
    expect(shown).toContain('Corrected 21 November 2026: The page was wrong.')
    const history = plainOf(await people.remy(`history ${LAMPS}`))
    expect(history).toContain('Corrected by an editor. The page was wrong.')
    expect(history).toContain('Accepted 21 November 2026 by an editor')
    expect(history).not.toContain('test:')
  })

  it('an entry that rests on a corrected one says so too, and which', async () => {
    const proposal = await people.cleo(
      'edit source/lamp-minutes-1931 nature:correction note:"A copy." summary:"It is a copy."',
    )
    await people.mira(`review ${revisionOf(proposal)} decision:accept`)
    expect(await locator()).toContain('Corrected 21 November 2026: It is a copy. (source/lamp-minutes-1931)')
  })

  it('an update is no news to readers', async () => {
    const proposal = await people.cleo(`edit ${LAMPS} place:"On the quay"`)
    await people.mira(`review ${revisionOf(proposal)} decision:accept`)
    expect(await locator()).not.toContain('Updated')
  })

  it('a proposal is asked about, answered, rejected with a reason, and accepted after all', async () => {
    const r = revisionOf(await people.cleo(`edit ${LAMPS} note:"At night."`))
    expect(said(await people.mira(`review ${r} decision:reject`))).toContain('usage:')
    await people.mira(`review ${r} decision:ask comment:"Who says so?"`)
    const asked = await people.cleo(`review ${r}`)
    expect(plainOf(asked)).toContain('by an editor: Who says so?')
    expect(asked.actions.map(({ label }) => label)).toEqual(['Answer', 'Take back'])
    await people.cleo(`review ${r} decision:ask comment:"The minutes."`)
    await people.mira(`review ${r} decision:reject comment:"They do not."`)
    expect(said(await people.mira(`review ${r} decision:accept comment:"They do, on page 3."`))).toContain('accepted')
  })

  it('nobody decides on their own, a contributor on none, and a reader proposes none', async () => {
    const r = revisionOf(await people.mira(`edit ${LAMPS} note:"At night."`))
    expect((await people.mira(`review ${r} decision:accept`)).refusal).toBe('own-proposal')
    expect((await people.cleo(`review ${r} decision:accept`)).refusal).toBe('not-permitted')
    expect((await people.remy(`edit ${LAMPS} note:"At night."`)).refusal).toBe('not-permitted')
    expect((await people.remy('review')).refusal).toBe('not-permitted')
  })

  it('a withdrawn entry is said to be withdrawn, and its name stays taken', async () => {
    const refusedAtFirst = await people.cleo(`withdraw ${LAMPS} reason:"A forgery."`)
    expect(refusedAtFirst.refusal).toBe('invalid-entry')
    expect(plainOf(refusedAtFirst)).toContain('is still named by')
    const r = revisionOf(await people.cleo('withdraw claim/nine-lamps-promised reason:"A forgery."'))
    await people.mira(`review ${r} decision:accept`)
    expect(plainOf(await people.remy('claim nine-lamps-promised'))).toContain(
      'withdrawn on 21 November 2026: A forgery.',
    )
    await people.mira(`review ${r} decision:reject comment:"It is genuine."`)
    expect((await people.remy('claim nine-lamps-promised')).status).toBe('found')
  })
})

describe('a form', () => {
  const form = async (line: string, name = 'cleo') => {
    const asked = await house.desk.form({ line, by: `test:${name}`, role: 'contributor', surface: 'test' })
    if (!asked || !('form' in asked)) throw new Error(`${line} has no form: ${JSON.stringify(asked)}`)
    return asked.form
  }

  it('of an edit has what the record says, and only what was changed is sent', async () => {
    const filled = await form(`edit ${LAMPS}`)
    const { value } = filled.fields.find(({ name }) => name === 'language') ?? {}
    expect(value).toBe('en')
    const line = lineOfForm(filled, { note: 'Said  at\nnight.', language: 'en', summary: 'Looked again.' })
    expect(line).toMatch(
      /^edit quotation\/lamps-lit base:r\d+ note:"Said at night." nature:update summary:"Looked again."$/,
    )
    expect((await people.cleo(line)).status).toBe('done')
  })

  it('of a new entry begins with what was given, and asks for nothing that is there', async () => {
    const filled = await form('add quotation text:"We shall see"')
    expect(filled.fields.find(({ name }) => name === 'text')).toMatchObject({ value: 'We shall see', required: true })
    const all = 'add person name:"Bea Lind"'
    expect(await house.desk.form({ line: all, by: 'test:cleo', role: 'contributor', surface: 'test' })).toBeUndefined()
    expect(
      await house.desk.form({ line: 'source bonn', by: 'test:cleo', role: 'reader', surface: 'test' }),
    ).toBeUndefined()
  })

  it('is not for those who may not', async () => {
    const asked = await house.desk.form({ line: 'add quotation', by: 'test:remy', role: 'reader', surface: 'test' })
    expect(asked).toMatchObject({ answer: { refusal: 'not-permitted' } })
  })

  it('that could not be recorded loses nothing, says what is wrong at each field, and opens again', async () => {
    const typed = {
      text: 'We shall see',
      speaker: 'person/nobody',
      source: 'lamp-minutes-1931',
      language: 'en',
      rendering: 'direct',
      grade: 'primary',
    }
    const line = lineOfForm(await form('add quotation'), typed)
    const answer = await people.cleo(line)
    expect(answer.refusal).toBe('invalid-entry')
    const again = await form(answer.draft ?? '')
    expect(Object.fromEntries(again.fields.map(({ name, value }) => [name, value]))).toMatchObject(typed)
    expect(again.fields.find(({ name }) => name === 'speaker')?.problem).toContain('names person/nobody')
    const fixed = lineOfForm(again, { speaker: 'ada-quill', language: 'en' })
    expect((await people.cleo(fixed)).status).toBe('done')
    expect((await people.cleo('draft')).status).toBe('nothing')
    expect((await people.remy('draft')).refusal).toBe('not-permitted')
  })

  it('asks a reviewer for words where they are needed', async () => {
    const r = revisionOf(await people.cleo(`edit ${LAMPS} note:x`))
    const asked = await house.desk.form({
      line: `review ${r} decision:reject`,
      by: 'test:mira',
      role: 'moderator',
      surface: 'test',
    })
    if (!asked || !('form' in asked)) throw new Error('no form')
    expect(lineOfForm(asked.form, { comment: 'No, it is not.' })).toBe(
      `review ${r} decision:reject comment:"No, it is not."`,
    )
  })
})

describe('what is typed', () => {
  it.each([
    ['add person locator:"p. 9" name:X', 'usage', 'has no locator:'],
    ['add quotation text:"We shall see"', 'invalid-entry', 'Who said it is missing'],
    [`edit ${LAMPS} item:9 note:x`, 'usage', 'item:9 is not there'],
    [`edit ${LAMPS} base:r99999 note:x`, 'usage', 'base:r99999 is no revision'],
    [`edit ${LAMPS} base:first note:x`, 'usage', 'base:first is no revision'],
    ['edit quotation/no-such-one note:x', 'not-found', 'No entry is called'],
    ['add outlet name:"The Vell Courier"', 'duplicate', 'the same words'],
    ['add outlet name:Another slug:vell-courier', 'usage', 'a name is never used twice'],
    ['add outlet name:Another slug:Not_A_Slug', 'usage', 'is not a slug'],
    ['review r99999', 'not-found', 'There is no revision'],
    ['review first', 'not-found', 'There is no revision'],
    ['withdraw claim/nine-lamps-promised', 'usage', 'needs a reason'],
    [`edit ${LAMPS} records:"[{source"`, 'invalid-entry', 'cannot be read at character'],
  ])('%s: %s', async (line, refusal, words) => {
    const answer = await people.cleo(line)
    expect(said(answer)).toContain(words)
    expect(answer.refusal).toBe(refusal)
  })

  it('a name that several entries have is not guessed', async () => {
    await people.cleo('add outlet name:"Ada Quill" slug:ada-quill another:yes').then(async answer => {
      await people.mira(`review ${revisionOf(answer)} decision:accept`)
    })
    expect(said(await people.cleo('edit ada-quill note:x'))).toContain(
      'is the name of several entries: outlet/ada-quill, person/ada-quill',
    )
  })

  it('is another one when somebody says so', async () => {
    const answer = await people.cleo('add outlet name:"The Vell Courier"')
    expect(lineOf(answer, 'It is another one')).toBe('add outlet name:"The Vell Courier" another:yes')
    expect((await people.cleo(lineOf(answer, 'It is another one'))).status).toBe('done')
  })

  it('on an old base is shown the differences, and goes on top in one step', async () => {
    const base = house.catalogue.standing(LAMPS as never)?.id
    await people.mira(`review ${revisionOf(await people.cleo(`edit ${LAMPS} locator:"p. 99"`))} decision:accept`)
    const clean = await people.cleo(`edit ${LAMPS} base:${base} note:"At night."`)
    expect(clean.refusal).toBe('stale-revision')
    expect((await people.cleo(lineOf(clean, 'Put my change on top'))).status).toBe('done')
    const clash = await people.cleo(`edit ${LAMPS} base:${base} locator:"p. 100"`)
    expect(plainOf(clash)).toContain(
      'Changed by both: in the record, and wanted\nWhere in the source (1)\np. 99\np. 100',
    )
    expect((await people.cleo(lineOf(clash, 'Put mine in place of theirs'))).status).toBe('done')
  })
})

describe('validate', () => {
  it('says what an import would say, with line and column, and of what is in order that it is', async () => {
    const answer = await people.remy('validate person/bea\n```yaml\nname: Bea Lind\nfamlyName: Lind\n```')
    expect(plainOf(answer)).toContain('people/bea.yaml:2:1: famlyName is not a field here; did you mean familyName?')
    expect(plainOf(await people.remy('validate person/bea\nname: "Bea: Lind"\nfamilyName: Lind'))).toContain(
      'person/bea is in order',
    )
    expect(
      plainOf(await people.remy('validate source/x {type: report, title: T, outlet: nowhere, language: [en]}')),
    ).toContain('names outlet/nowhere')
    expect((await people.remy('validate some words')).refusal).toBe('usage')
  })
})

describe('privacy', () => {
  it('shows what is kept of somebody, and erases who they are but not what they did', async () => {
    expect(plainOf(await people.cleo('privacy'))).toContain('Nothing. You have not changed anything')
    const done = revisionOf(await people.cleo(`edit ${LAMPS} note:"At night."`))
    await people.mira(`review ${done} decision:accept`)
    const waiting = revisionOf(await people.cleo(`edit ${LAMPS} note:"By day."`))
    expect(plainOf(await people.cleo('privacy'))).toContain('Proposals signed with it\n2')
    expect(plainOf(await people.cleo('privacy erase'))).toContain(waiting)
    expect((await people.cleo('privacy erase confirm:yes')).status).toBe('done')
    expect(plainOf(await people.cleo('privacy'))).toContain('Nothing. You have not changed anything')
    expect(plainOf(await people.mira(`review ${done}`))).not.toContain('cleo')
    expect(house.catalogue.revision(waiting as never)?.standing).toBe('withdrawn')
    const again = revisionOf(await people.cleo(`edit ${LAMPS} note:"By day."`))
    expect((await people.mira(`review ${again} decision:accept`)).status).toBe('done')
  })

  it('signs with keys: no name of a person is in the ledger', async () => {
    await people.cleo(`edit ${LAMPS} note:"At night."`)
    expect(JSON.stringify(house.catalogue.queue())).not.toContain('cleo')
    expect(house.catalogue.queue()[0]?.by).toMatch(/^p-/)
  })
})
