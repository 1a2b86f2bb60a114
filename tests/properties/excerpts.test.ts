import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Block } from '../../src/answers/answer.ts'
import { wordsOf } from '../../src/answers/text.ts'
import type { Quotation } from '../../src/entries/entry.ts'
import { refOf } from '../../src/entries/ref.ts'
import { render } from '../../src/surfaces/terminal/render.ts'
import { openTestHouse, type TestHouse } from '../fixtures/house.ts'
import { run, stripped } from '../fixtures/stripped.ts'

let house: TestHouse
let quotations: readonly Quotation[]
beforeAll(async () => {
  house = await openTestHouse()
  quotations = house.catalogue.heads('quotation').map(({ entry }) => entry)
})
afterAll(() => house.close())

type Quoted = Extract<Block, { block: 'quotation' }>
const quotedIn = ({ blocks }: Answer) => blocks.filter((block): block is Quoted => block.block === 'quotation')

/** The excerpts that the block's source has of its quotation. */
function recordedBy({ of }: Quoted): readonly string[] {
  const entry = house.catalogue.head(refOf('quotation', of.quotation))?.entry
  return entry?.citation.filter(({ source }) => source === of.source).map(({ selector }) => selector.exact) ?? []
}

function checkExcerpts(answer: Answer): void {
  for (const block of quotedIn(answer)) {
    const words = wordsOf(block.text)
    expect(words).not.toBe('')
    const whole = recordedBy(block).filter(exact => exact.includes(words))
    expect([words, whole.length > 0]).toEqual([words, true])
  }
}

/** Lines that people might type: entries by name, pieces of the record, and pieces put together wrongly. */
const anyLine = fc.nat().chain(seed =>
  fc
    .record({
      kind: fc.constantFrom('quotation', 'compare', 'who-said', 'altered'),
      from: fc.nat(),
      length: fc.integer({ min: 1, max: 14 }),
    })
    .map(({ kind, from, length }) => {
      const quotation = quotations[seed % quotations.length] as Quotation
      if (kind === 'quotation' || kind === 'compare') return `${kind} ${quotation.id}`
      const words = (
        quotation.citation[seed % quotation.citation.length] ?? quotation.citation[0]
      ).selector.exact.split(' ')
      const start = from % words.length
      const piece = words.slice(start, start + length)
      if (kind === 'altered') piece.splice(piece.length >> 1, 1, 'not')
      return `who-said "${piece.join(' ').replace(/["“”„«»\\]/g, '')}"`
    }),
)

describe('every excerpt shown', () => {
  it('is an unbroken run of what its source is recorded to say', async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, async line => checkExcerpts(await house.ask(line))),
      { numRuns: 200 },
    )
    expect(house.faults).toEqual([])
  })

  it('is so in the answer about every entry', async () => {
    for (const kind of ['source', 'person', 'claim', 'quotation'] as const) {
      for (const { entry } of house.catalogue.heads(kind)) checkExcerpts(await house.ask(`${kind} ${entry.id}`))
    }
  })

  it('stays so on every width', async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, fc.integer({ min: 20, max: 100 }), async (line, width) => {
        const answer = await house.ask(line)
        const screen = stripped(render(answer, { width, colour: true, links: true }))
        const quoted = run(screen.replace(/^│ ?/gmu, ''))
        for (const block of quotedIn(answer)) expect(quoted).toContain(run(wordsOf(block.text)))
      }),
      { numRuns: 100 },
    )
  })

  it('carries a citation with a link, or says where the original is kept', async () => {
    for (const { entry } of house.catalogue.heads('quotation')) {
      const answer = await house.ask(`quotation ${entry.id}`)
      for (const block of quotedIn(answer)) {
        const cited = block.attribution.find(span => span.span === 'cite')
        const note = answer.notes.find(({ number }) => cited?.span === 'cite' && number === cited.note)
        expect([entry.id, note?.text.length]).toEqual([entry.id, expect.any(Number)])
      }
    }
  })
})

describe('an answer', () => {
  it('is never an attribution unless the words are there', async () => {
    const words = fc.array(
      fc.constantFrom('NATO', 'we', 'never', 'will', 'promised', 'inch', 'Gorbachev', 'bury', 'east', 'not', 'treaty'),
      { minLength: 4, maxLength: 9 },
    )
    await fc.assert(
      fc.asyncProperty(words, async asked => {
        const answer = await house.ask(`who-said "${asked.join(' ')}"`)
        if (answer.status !== 'found') return
        const [first] = quotedIn(answer)
        const entry = first && house.catalogue.head(refOf('quotation', first.of.quotation))?.entry
        const recorded =
          entry?.citation.map(({ selector }) => selector.exact.toLowerCase().replace(/[^\p{L}]+/gu, ' ')) ?? []
        expect(recorded.some(exact => exact.includes(asked.join(' ').toLowerCase()))).toBe(true)
      }),
    )
  })

  it('gives its line again', async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, async line => {
        const answer = await house.ask(line)
        if (answer.line === undefined) return
        const again = await house.ask(answer.line)
        expect(again.status).toBe('found')
        expect(again.line).toBe(answer.line)
        expect(answer.line).not.toContain('"')
      }),
      { numRuns: 60 },
    )
  })
})
