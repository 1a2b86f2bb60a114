import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideExport } from '../../src/editorial/export.ts'
import { decideImport, type Import } from '../../src/editorial/import.ts'
import { digest } from '../../src/entries/digest.ts'
import { type Entry, refTo } from '../../src/entries/entry.ts'
import type { EntryRef } from '../../src/entries/ref.ts'
import { referencesOf } from '../../src/entries/references.ts'
import { AT, outlet } from '../fixtures/drafts.ts'
import { datasetOf, emptyRecord } from '../fixtures/record.ts'

const IDS = ['a', 'b'] as const
const REFS: readonly EntryRef[] = IDS.map(id => refTo(outlet(id)))

const anyOutlet = fc
  .record({
    id: fc.constantFrom(...IDS),
    name: fc.constantFrom('One', 'Two', 'Three'),
    readWith: fc.subarray([...REFS], { maxLength: 1 }),
  })
  .map(({ id, name, readWith }) => {
    const entry = outlet(id, name)
    return { ...entry, readWith: readWith.filter(to => to !== refTo(entry)) }
  })

/** Something that a contributor, a moderator or the machine does. */
const anyStep = fc.oneof(
  fc.record({ does: fc.constant('write file'), entry: anyOutlet }),
  fc.record({ does: fc.constant('remove file'), subject: fc.constantFrom(...REFS) }),
  fc.record({ does: fc.constant('import') }),
  fc.record({ does: fc.constant('export') }),
  fc.record({ does: fc.constant('chat'), entry: anyOutlet, standing: fc.constantFrom('accepted', 'pending') }),
  fc.record({ does: fc.constant('withdraw'), subject: fc.constantFrom(...REFS) }),
  fc.record({ does: fc.constant('review'), which: fc.nat(5), decision: fc.constantFrom('accepted', 'rejected') }),
)
const anyHistory = fc.array(anyStep, { maxLength: 25, size: 'max' })
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

type Heads = ReadonlyMap<EntryRef, Entry | undefined>

/** A record with a folder of files beside it, in which things happen. */
function emptyWorld() {
  const record = emptyRecord()
  const files = new Map<EntryRef, Entry>()
  const dataset = () => datasetOf([...files.values()])
  const imported = (): Import => {
    const decision = decideImport(dataset(), record.catalogue, { by: 'dataset', at: AT })
    record.append(decision.drafts)
    return decision
  }
  const exported = () => {
    const decision = decideExport(dataset(), record.catalogue)
    for (const entry of decision.write) files.set(refTo(entry), entry)
    for (const entry of decision.remove) files.delete(entry)
    return decision
  }
  const happen = (step: Step): void => {
    if (step.does === 'write file') files.set(refTo(step.entry), step.entry)
    if (step.does === 'remove file') files.delete(step.subject)
    if (step.does === 'import') imported()
    if (step.does === 'export') exported()
    if (step.does === 'chat') record.chat(refTo(step.entry), step.entry, step.standing)
    if (step.does === 'withdraw') record.chat(step.subject, null)
    if (step.does === 'review') {
      const waiting = record.catalogue.queue()
      const revision = waiting[step.which % Math.max(waiting.length, 1)]
      if (revision) record.review(revision.id, step.decision)
    }
  }
  const heads = (): Heads => new Map(REFS.map(ref => [ref, record.headOf(ref)]))
  return { ...record, files, imported, exported, happen, heads }
}
type World = ReturnType<typeof emptyWorld>

/** After any history, the world in which `then` happens. */
function always(then: (world: World) => void, numRuns = 150): void {
  fc.assert(
    fc.property(anyHistory, steps => {
      const world = emptyWorld()
      for (const step of steps) world.happen(step)
      then(world)
      world.catalogue.close()
    }),
    { numRuns },
  )
}

const worked = (decision: Import) => 'outcome' in decision

describe('an import, after any history', () => {
  it('loses nothing: what the files say is on record, and what was on record stays', () => {
    always(world => {
      const before = [...world.postings]
      const decision = world.imported()
      expect(world.postings.slice(0, before.length)).toEqual(before)
      if (!worked(decision)) return expect(world.postings).toHaveLength(before.length)
      for (const [subject, entry] of world.files) {
        expect(world.catalogue.history(subject).map(revision => revision.digest)).toContain(digest(entry))
      }
    })
  })

  it('adds nothing when it is run again', () => {
    always(world => {
      const first = world.imported()
      const second = world.imported()
      expect(second.drafts).toEqual([])
      if ('outcome' in second) expect(second.outcome.unchanged).toBe(world.files.size)
      expect(worked(second)).toBe(worked(first))
    })
  })

  it('overwrites nothing that was said since the last import, and withdraws and restores nothing', () => {
    always(world => {
      const before = world.heads()
      const upstreams = new Map(REFS.map(ref => [ref, world.catalogue.upstream(ref)?.content]))
      world.imported()
      for (const [subject, head] of world.heads()) {
        const old = before.get(subject)
        if (digest(old ?? null) !== digest(upstreams.get(subject) ?? null)) expect(head).toEqual(old)
        if (old) expect(head).toBeDefined()
        const wasThere = world.catalogue
          .history(subject)
          .some(({ origin, standing }) => origin === 'chat' && standing === 'accepted')
        if (!old && wasThere) expect(head).toBeUndefined()
      }
    })
  })

  it('puts nothing on record that names what the record does not have', () => {
    always(world => {
      const before = world.heads()
      world.imported()
      for (const [subject, head] of world.heads()) {
        if (!head || digest(head) === digest(before.get(subject) ?? null)) continue
        expect(referencesOf(head).filter(({ to }) => !world.headOf(to))).toEqual([])
      }
    })
  })

  it('leaves at most one question about a file', () => {
    always(world => {
      world.imported()
      const asked = world.catalogue.queue().filter(({ origin }) => origin === 'dataset')
      expect(new Set(asked.map(({ subject }) => subject)).size).toBe(asked.length)
    })
  })
})

describe('an export, after any history', () => {
  it('and an import change nothing', () => {
    always(world => {
      if (!worked(world.imported())) return
      const [heads, queue] = [world.heads(), world.catalogue.queue()]
      world.exported()
      const decision = world.imported()
      if (!('outcome' in decision)) throw new Error('the export does not hold together')
      expect(decision.outcome).toMatchObject({ added: [], updated: [], waiting: [] })
      expect(world.heads()).toEqual(heads)
      expect(world.catalogue.queue()).toEqual(queue)
      expect(world.exported()).toMatchObject({ write: [], remove: [] })
    })
  })

  it('takes no words away that are not on record', () => {
    always(world => {
      const before = new Map(world.files)
      world.exported()
      for (const [subject, entry] of before) {
        if (world.files.get(subject) === entry) continue
        expect(world.catalogue.history(subject).map(revision => revision.digest)).toContain(digest(entry))
      }
    })
  })
})
