import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideImport } from '../../src/editorial/import.ts'
import { merge } from '../../src/editorial/merge.ts'
import type { Wish } from '../../src/editorial/propose.ts'
import { VERDICTS } from '../../src/editorial/review.ts'
import { digest } from '../../src/entries/digest.ts'
import type { Entry } from '../../src/entries/entry.ts'
import { type EntryRef, KINDS } from '../../src/entries/ref.ts'
import { referencesOf } from '../../src/entries/references.ts'
import type { RevisionId } from '../../src/ledger/posting.ts'
import { AT } from '../fixtures/drafts.ts'
import { ENOUGH, entryOf } from '../fixtures/entries.ts'
import { newsroom, OUTLET, outcomeOf, PERSON, QUOTATION, SOURCE } from '../fixtures/newsroom.ts'
import { datasetOf } from '../fixtures/record.ts'

const NEW = 'source/new' as EntryRef
const SUBJECTS: readonly EntryRef[] = [OUTLET, PERSON, SOURCE, QUOTATION, NEW]
const PEOPLE = ['ada', 'bram', 'cleo'] as const

const anyWho = fc.constantFrom(...PEOPLE)
const anySubject = fc.constantFrom(...SUBJECTS)
const anyNote = fc.constantFrom('one', 'two', 'three', undefined)
/** Which of the revisions known so far. */
const anyWhich = fc.nat(30)

/** Something that one of several people, or the files, do. */
const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('edit'),
      by: anyWho,
      subject: anySubject,
      field: fc.constantFrom('note', 'readWith'),
      note: anyNote,
      base: fc.option(anyWhich),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('add'), by: anyWho, outlet: fc.constantFrom('courier', 'nowhere') }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraw'), by: anyWho, subject: anySubject }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('review'),
      by: anyWho,
      which: anyWhich,
      verdict: fc.constantFrom(...VERDICTS),
      comment: fc.constantFrom('Why?', undefined),
      preference: fc.constantFrom('record', 'proposal', undefined),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('file'), note: anyNote, subject: fc.constantFrom(SOURCE, OUTLET) }),
  },
)
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

function world() {
  const room = newsroom()
  const files = new Map<EntryRef, Entry>()
  const { catalogue } = room
  const revisions = () => SUBJECTS.flatMap(subject => catalogue.history(subject).map(({ id }) => id))
  const nth = (which: number): RevisionId => revisions()[which % revisions().length] ?? 'r1'

  function wishOf(step: Extract<Step, { does: 'edit' }>): Wish {
    const value = step.field === 'note' ? step.note : step.note === undefined ? [] : [PERSON]
    const base = step.base === null ? undefined : nth(step.base)
    return { wish: 'edit', subject: step.subject, base, changes: [{ path: [step.field], value }], nature: 'correction' }
  }

  function happen(step: Step): string {
    switch (step.does) {
      case 'edit':
        return outcomeOf(room.propose(wishOf(step), step.by))
      case 'add':
        return outcomeOf(
          room.propose(
            { wish: 'add', subject: NEW, fields: { ...ENOUGH.source, title: 'New', outlet: step.outlet } },
            step.by,
          ),
        )
      case 'withdraw':
        return outcomeOf(room.propose({ wish: 'withdraw', subject: step.subject, reason: 'Out.' }, step.by))
      case 'review': {
        const { by, which, ...said } = step
        return outcomeOf(room.review({ revision: nth(which), ...said }, by))
      }
      case 'file': {
        const entry =
          step.subject === SOURCE
            ? entryOf('source', 'minutes', { note: step.note })
            : entryOf('outlet', 'courier', { note: step.note })
        files.set(step.subject, entry)
        const decision = decideImport(datasetOf([...files.values()]), catalogue, { by: 'dataset', at: AT })
        room.append(decision.drafts)
        return 'imported'
      }
    }
  }
  return { ...room, happen }
}
type World = ReturnType<typeof world>

/** After every step of any history. */
function always(check: (world: World, before: Snapshot, step: Step, outcome: string) => void, numRuns = 120): void {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30, size: 'max' }), steps => {
      const here = world()
      for (const step of steps) {
        const before = snapshot(here)
        check(here, before, step, here.happen(step))
      }
      here.catalogue.close()
    }),
    { numRuns },
  )
}

type Snapshot = ReturnType<typeof snapshot>
const snapshot = ({ catalogue, postings }: World) => ({
  count: postings.length,
  last: postings.at(-1),
  heads: new Map(SUBJECTS.map(subject => [subject, catalogue.standing(subject)])),
})

describe('any history of edits by many people, reviews, reversals and files', () => {
  it('loses nothing: what was recorded stays, and what was refused records nothing', () => {
    always((here, before, _, outcome) => {
      expect(here.postings[before.count - 1]).toBe(before.last)
      if (outcome === 'imported') return
      expect(here.postings.length > before.count).toBe(outcome === 'recorded')
    })
  })

  it('overwrites nothing: what comes to stand was made from what stood, or merges it, or is what stood before', () => {
    always((here, before, step) => {
      for (const subject of SUBJECTS) {
        const [was, is] = [before.heads.get(subject), here.catalogue.standing(subject)]
        if (!is || is.id === was?.id || step.does === 'file') continue
        expect(step.does).toBe('review')
        const [from, proposal] = is.madeFrom
        const proposed = proposal && here.catalogue.revision(proposal)
        if (proposed && proposed.standing === 'merged') {
          expect(from).toBe(was?.id)
          const base = proposed.madeFrom[0] && here.catalogue.revision(proposed.madeFrom[0])?.content
          const preference = step.does === 'review' ? step.preference : undefined
          expect(is.digest).toBe(digest(merge(base ?? null, was?.content ?? null, proposed.content, preference).merged))
        } else if (step.does === 'review' && step.verdict === 'reject') {
          expect(here.catalogue.revision(was?.id ?? 'r0')?.standing).toBe('rejected')
        } else {
          const base = from && here.catalogue.revision(from)
          expect(base?.digest ?? digest(null)).toBe(was?.digest ?? digest(null))
        }
      }
    })
  })

  it('lets nobody decide on their own proposal', () => {
    always(here => {
      for (const { event, by } of here.postings) {
        if (event.type !== 'revision-reviewed' || event.decision === 'withdrawn') continue
        expect(here.catalogue.revision(event.revision)?.by).not.toBe(by)
      }
    })
  })

  it('lets nothing stand that names what does not stand', () => {
    always(here => {
      for (const head of KINDS.flatMap(kind => here.catalogue.heads(kind))) {
        const missing = referencesOf(head.entry as Entry).filter(({ to }) => !here.catalogue.head(to))
        expect(missing).toEqual([])
      }
    })
  })

  it('has one head, the same whether read step by step or all at once', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30, size: 'max' }), steps => {
        const [here, again] = [world(), newsroom()]
        for (const step of steps) here.happen(step)
        again.append(here.postings.slice(again.postings.length))
        for (const subject of SUBJECTS) {
          expect(again.catalogue.standing(subject)).toEqual(here.catalogue.standing(subject))
          expect(again.catalogue.head(subject)?.revision).toBe(
            here.catalogue.standing(subject)?.content ? here.head(subject) : undefined,
          )
        }
        here.catalogue.close()
        again.catalogue.close()
      }),
      { numRuns: 60 },
    )
  })
})
