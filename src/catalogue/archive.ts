import { type Ledger, LedgerConflict, LedgerFault } from '../ledger/ledger.ts'
import type { Draft, Posting } from '../ledger/posting.ts'
import type { Catalogue } from './catalogue.ts'
import type { CatalogueStore } from './sqlite.ts'

const BATCH = 1000
/** Rivals win rarely and never twice in a row for long; this many times in a row is a fault. */
const ATTEMPTS = 50

/** The ledger and its catalogue together: reading is up to date, and deciding is on what is known. */
export interface Archive {
  readonly catalogue: Catalogue
  /** Reads on to the end of the ledger. */
  catchUp(): Promise<void>
  /**
   * Decides on what is known and appends the drafts. When a rival was quicker it reads on and decides again, so `decide`
   * must be pure. A decision without drafts (a refusal, or nothing to do) appends nothing.
   */
  commit<D extends { readonly drafts: readonly Draft[] }>(
    decide: (catalogue: Catalogue) => D,
  ): Promise<D & { readonly postings: readonly Posting[] }>
}

/** Joins a ledger to its catalogue. Rejects with LedgerFault when the catalogue has read postings that the ledger no longer has. */
export async function openArchive(ledger: Ledger, catalogue: CatalogueStore): Promise<Archive> {
  await checkSameLedger(ledger, catalogue)

  async function catchUp(): Promise<void> {
    for (;;) {
      const postings = await ledger.read(catalogue.position, BATCH)
      if (postings.length === 0) return
      catalogue.apply(postings)
    }
  }

  return {
    catalogue,
    catchUp,
    commit: async decide => {
      for (let attempt = 1; ; attempt += 1) {
        await catchUp()
        // Another process may write to the same catalogue while this one decides: the position must be that of what was read.
        const { position, decision } = catalogue.snapshot(() => {
          return { position: catalogue.position, decision: decide(catalogue) }
        })
        if (decision.drafts.length === 0) return { ...decision, postings: [] }
        try {
          const postings = await ledger.append(decision.drafts, position)
          catalogue.apply(postings)
          return { ...decision, postings }
        } catch (error) {
          if (!(error instanceof LedgerConflict) || attempt === ATTEMPTS) throw error
        }
      }
    },
  }
}

async function checkSameLedger(ledger: Ledger, { position, lastDigest }: CatalogueStore): Promise<void> {
  if (position === 0) return
  const [last] = await ledger.read(position - 1, 1)
  if (last?.digest === lastDigest) return
  throw new LedgerFault(
    last
      ? `The ledger's posting ${position} is not the one the catalogue has read: this is another ledger, or it was changed. ` +
          'If you put another ledger in place on purpose, delete the catalogue and start again; otherwise restore the ledger from a backup.'
      : `The ledger ends before posting ${position}, which the catalogue has already read: postings are missing at its end. ` +
          'Restore the ledger from a backup; if you already did, and on purpose, delete the catalogue and start again.',
  )
}
