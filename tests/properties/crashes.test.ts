import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Archive, openArchive } from '../../src/catalogue/archive.ts'
import { removeCatalogue } from '../../src/catalogue/make.ts'
import { type CatalogueStore, openCatalogue } from '../../src/catalogue/sqlite.ts'
import { decideImport } from '../../src/editorial/import.ts'
import { propose } from '../../src/editorial/propose.ts'
import type { Decision } from '../../src/editorial/refusal.ts'
import { review, VERDICTS } from '../../src/editorial/review.ts'
import { digest } from '../../src/entries/digest.ts'
import type { Entry } from '../../src/entries/entry.ts'
import type { EntryRef } from '../../src/entries/ref.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import type { Posting, RevisionId } from '../../src/ledger/posting.ts'
import { openLedger, type SqliteLedger } from '../../src/ledger/sqlite.ts'
import { AT, recording } from '../fixtures/drafts.ts'
import { entryOf } from '../fixtures/entries.ts'
import { folder } from '../fixtures/ledger/place.ts'
import { datasetOf } from '../fixtures/record.ts'

const IDS = ['courier', 'mail'] as const
const SUBJECTS = IDS.map(id => `outlet/${id}` as EntryRef<'outlet'>)

const anyWho = fc.constantFrom('ada', 'bram', 'cleo')
const anyNote = fc.constantFrom('one', 'two', 'three')
const anyId = fc.constantFrom(...IDS)

/** Something that people, the files or a dying machine do. */
const anyStep = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('edit'), by: anyWho, id: anyId, note: anyNote }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('review'),
      by: anyWho,
      which: fc.nat(20),
      verdict: fc.constantFrom(...VERDICTS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraw'), by: anyWho, id: anyId }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('import'), id: anyId, note: anyNote }) },
  /** The next writing process dies: before the ledger has it, or between the ledger and the catalogue. */
  { weight: 2, arbitrary: fc.record({ does: fc.constant('die'), when: fc.constantFrom('before', 'after') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('lose catalogue') }) },
)
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

class Killed extends Error {}

/** A record on a disk, with a process that can die and is started again. */
async function openWorld() {
  const place = folder()
  const [ledgerFile, catalogueFile] = [join(place, 'ledger.db'), join(place, 'catalogue.db')]
  const acknowledged: Posting[] = []
  /** What the ledger has although nobody heard of it. */
  const unheard: Posting[] = []
  const files = new Map<EntryRef, Entry>()
  let dies: 'before' | 'after' | undefined
  let ledger: SqliteLedger = openLedger(ledgerFile)
  let catalogue: CatalogueStore = openCatalogue(catalogueFile)
  let archive: Archive = await openArchive(mortal(), catalogue)

  function mortal(): Ledger {
    const real = ledger
    return {
      ...real,
      append: async (drafts, expected) => {
        const when = dies
        dies = undefined
        if (when === 'before') throw new Killed()
        const postings = await real.append(drafts, expected)
        if (when !== 'after') return postings
        unheard.push(...postings)
        throw new Killed()
      },
    }
  }

  async function restart(): Promise<void> {
    catalogue.close()
    await ledger.close()
    ledger = openLedger(ledgerFile)
    catalogue = openCatalogue(catalogueFile)
    archive = await openArchive(mortal(), catalogue)
    await archive.catchUp()
  }

  async function commit(decide: Parameters<Archive['commit']>[0]): Promise<void> {
    try {
      acknowledged.push(...(await archive.commit(decide)).postings)
    } catch (fault) {
      if (!(fault instanceof Killed)) throw fault
      await restart()
    }
  }

  const orNothing = (decision: Decision) => ('drafts' in decision ? decision : { drafts: [] })
  const importFiles = () =>
    commit(known => decideImport(datasetOf([...files.values()]), known, { by: 'dataset', at: AT }))

  async function happen(step: Step): Promise<void> {
    switch (step.does) {
      case 'edit': {
        const changes = [{ path: ['note'], value: step.note }]
        const wish = { wish: 'edit', subject: `outlet/${step.id}` as EntryRef, changes, nature: 'correction' } as const
        return commit(known => orNothing(propose(wish, known, { by: step.by, at: AT })))
      }
      case 'withdraw': {
        const wish = { wish: 'withdraw', subject: `outlet/${step.id}` as EntryRef, reason: 'Out.' } as const
        return commit(known => orNothing(propose(wish, known, { by: step.by, at: AT })))
      }
      case 'review':
        return commit(known => {
          const all = SUBJECTS.flatMap(subject => known.history(subject).map(({ id }) => id))
          const revision: RevisionId = all[step.which % Math.max(1, all.length)] ?? 'r1'
          const said = { revision, verdict: step.verdict, comment: 'So.', preference: 'proposal' } as const
          return orNothing(review(said, known, { by: step.by, at: AT }, { fourEyes: true }))
        })
      case 'import':
        files.set(`outlet/${step.id}` as EntryRef, entryOf('outlet', step.id, { note: `File: ${step.note}` }))
        return importFiles()
      case 'die':
        dies = step.when
        return
      case 'lose catalogue':
        catalogue.close()
        removeCatalogue(catalogueFile)
        catalogue = openCatalogue(catalogueFile)
        archive = await openArchive(mortal(), catalogue)
        return archive.catchUp()
    }
  }

  await commit(() => ({ drafts: IDS.map(id => recording(entryOf('outlet', id), 'ada')) }))
  return {
    acknowledged,
    unheard,
    happen,
    importFiles,
    survive: () => {
      dies = undefined
    },
    state: () => ({ ledger, catalogue }),
    close: async () => {
      catalogue.close()
      await ledger.close()
      rmSync(place, { recursive: true })
    },
  }
}

it('people, files, reviews, reversals and deaths in any order lose nothing, overwrite nothing and leave one head', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 20, size: 'max' }), async steps => {
      const world = await openWorld()
      for (const step of steps) await world.happen(step)
      world.survive()
      const { ledger, catalogue } = world.state()
      const all = await ledger.read(0)
      expect(await ledger.verify()).toMatchObject({ postings: all.length })
      // What was acknowledged is there as it was, and what was on its way when the process died is there whole or not at all.
      expect(all).toEqual([...world.acknowledged, ...world.unheard].sort((a, b) => a.position - b.position))

      const anew = openCatalogue(':memory:')
      anew.apply(all)
      for (const subject of SUBJECTS) {
        expect(catalogue.history(subject)).toEqual(anew.history(subject))
        const accepted = catalogue.acceptedSince(subject, 0)
        expect(catalogue.standing(subject)).toEqual(accepted.at(-1))
        expect(catalogue.head(subject)?.revision).toBe(accepted.at(-1)?.content ? accepted.at(-1)?.id : undefined)
        for (const { content, digest: said } of catalogue.history(subject)) expect(digest(content)).toBe(said)
      }
      anew.close()

      await world.importFiles()
      const { length } = await world.state().ledger.read(0)
      await world.importFiles()
      expect(await world.state().ledger.read(0)).toHaveLength(length)
      await world.close()
    }),
    { numRuns: 20 },
  )
}, 120_000)
