import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chat } from '../../../src/surfaces/terminal/surface.ts'
import { peopleAt, revisionOf } from '../../fixtures/desk-people.ts'
import { INVENTED, openTestHouse, type TestHouse } from '../../fixtures/house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse(INVENTED)
})
afterEach(() => house.close())

/** Somebody who edits at a terminal. */
function sitDown(by: string, role: 'contributor' | 'moderator') {
  const input = new PassThrough()
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100 })
  let screen = ''
  let seen = 0
  output.setEncoding('utf8').on('data', chunk => {
    screen += chunk
  })
  const style = { width: 100, colour: false, links: false }
  const left = chat({ desk: house.desk, by, role, input, output, style })
  return {
    type: (keys: string) => input.write(keys),
    async sees(words: string): Promise<void> {
      for (let tries = 0; ; tries += 1) {
        if (tries > 5000)
          throw new Error(`${words} is not on the screen:\n${stripVTControlCharacters(screen).slice(seen)}`)
        const at = stripVTControlCharacters(screen).indexOf(words, seen)
        if (at >= 0) {
          seen = at + words.length
          return
        }
        await new Promise(resolve => setTimeout(resolve, 1))
      }
    },
    async leave(): Promise<string> {
      input.write('exit\r')
      await left
      return stripVTControlCharacters(screen)
    },
  }
}

const CLEAR = '\u0005\u0015'

describe('a form at the prompt', () => {
  test('asks for what is needed, completes names, and is recorded', async () => {
    const ada = sitDown('terminal:ada', 'contributor')
    await ada.sees('footnote> ')
    ada.type('add quotation\r')
    await ada.sees('text> ')
    ada.type('\r')
    await ada.sees('This is needed.')
    await ada.sees('text> ')
    ada.type('The night is long\r')
    await ada.sees('speaker> ')
    ada.type('Ada Q\t')
    await ada.sees('person/ada-quill')
    ada.type('\r')
    await ada.sees('source> ')
    ada.type('lamp-minutes-1931\r')
    await ada.sees('language> ')
    ada.type('en\r')
    await ada.sees('rendering> ')
    ada.type('dir\t')
    await ada.sees('direct')
    ada.type('\r')
    await ada.sees('grade> ')
    ada.type('primary\r')
    await ada.sees('field> ')
    ada.type('locator\r')
    await ada.sees('locator> ')
    ada.type('p. 4\r')
    await ada.sees('field> ')
    ada.type('\r')
    await ada.sees('New: quotation/quill-night-long, waiting for review')
    await ada.leave()
    expect(house.catalogue.queue()).toMatchObject([
      { content: { spokenByCharacter: ['person/ada-quill'], citation: [{ locator: 'p. 4', rendering: 'direct' }] } },
    ])
  })

  test('of an edit begins with what the record says, and says what is wrong without losing anything', async () => {
    const ada = sitDown('terminal:ada', 'contributor')
    await ada.sees('footnote> ')
    ada.type('edit quotation/lamps-lit\r')
    await ada.sees('field> ')
    ada.type('place\r')
    await ada.sees('place> Vell')
    ada.type(' harbour\r')
    await ada.sees('field> ')
    ada.type('language\r')
    await ada.sees('language> en')
    ada.type(`${CLEAR}en_US\r`)
    await ada.sees('field> ')
    ada.type('\r')
    await ada.sees('Language is not a language tag')
    await ada.sees('Fix it')
    await ada.sees('footnote> ')
    ada.type('1\r')
    await ada.sees('It is not a language tag')
    await ada.sees('language> en_US')
    ada.type(`${CLEAR}en\r`)
    await ada.sees('field> ')
    ada.type('\r')
    await ada.sees('waiting for review')
    await ada.leave()
    expect(house.catalogue.queue()).toMatchObject([{ content: { locationCreated: 'Vell harbour', inLanguage: 'en' } }])
  })

  test('is left with Ctrl-C, and can be gone on with', async () => {
    const ada = sitDown('terminal:ada', 'contributor')
    await ada.sees('footnote> ')
    ada.type('edit quotation/lamps-lit\r')
    await ada.sees('field> ')
    ada.type('note\r')
    await ada.sees('note> ')
    ada.type('At night.\r')
    await ada.sees('field> ')
    ada.type('\u0003')
    await ada.sees('Nothing was sent. To go on, type: edit quotation/lamps-lit base:r')
    await ada.sees('note:"At night."')
    await ada.sees('footnote> ')
    await ada.leave()
    expect(house.catalogue.queue()).toEqual([])
  })

  test('a moderator reviews by number, and is asked why', async () => {
    const revision = revisionOf(await peopleAt(house).cleo('edit quotation/lamps-lit note:x'))
    const mira = sitDown('terminal:mira', 'moderator')
    await mira.sees('footnote> ')
    mira.type('review\r')
    await mira.sees('footnote> ')
    mira.type('1\r')
    await mira.sees('2  Reject')
    await mira.sees('footnote> ')
    mira.type('2\r')
    await mira.sees('comment> ')
    mira.type('It says nothing.\r')
    await mira.sees('rejected')
    const screen = await mira.leave()
    expect(screen).toContain('Reject')
    expect(house.catalogue.revision(revision as never)?.standing).toBe('rejected')
  })
})
