import type { Answer, Block } from '../answers/answer.ts'
import { compose } from '../answers/composition.ts'
import { strong, text } from '../answers/text.ts'
import type { Archive } from '../catalogue/archive.ts'
import type { Catalogue, Copy } from '../catalogue/catalogue.ts'
import { digest } from '../entries/digest.ts'
import { type CopyRef, type LedgerEvent, type RevisionId, type Shown, UNSEEN } from '../ledger/posting.ts'
import { type Amendment, changesSince, correctionsIn, headOf, tellable, withAmendments } from './amended.ts'
import type { Courier, Sent } from './courier.ts'
import type { Job } from './job.ts'
import { wholeLine } from './line.ts'

export interface Fittings {
  readonly archive: Archive
  /** Gives the answer of a copy's line again, as it would be given now. */
  readonly answerAgain: (line: string) => Promise<Answer>
  readonly correctionNoticeDays: number
  /** The instant, as ISO 8601 in UTC. */
  readonly now: () => string
}

/** What is to be done so that the copies on a surface show what the record says: each is edited in its place, and its readers told. */
export function copyJobs(
  courier: Courier,
  { archive, answerAgain, correctionNoticeDays, now }: Fittings,
): readonly Job[] {
  const { catalogue } = archive
  return catalogue.stale(courier.surface).map(copy => (catalogue.isStale(copy) ? updateOf(copy) : replyOf(copy)))

  function updateOf(copy: Copy): Job {
    return {
      ...about(copy, 'updated'),
      isDue: () => catalogue.isStale(copy),
      run: async () => {
        const known = catalogue.copy(copy) ?? copy
        const again = await answerAgain(wholeLine(known.line))
        if (again.status === 'failed') throw new Error(`${known.line} cannot be answered.`)
        if (again.status === 'refused') return giveUp(known, 'Its line is no longer understood.')
        const amendments = known.shows.flatMap(shown =>
          shown.revision !== UNSEEN && hasChanged(shown, catalogue) ? changesSince(shown, catalogue) : [],
        )
        // All of it from one look at the record, before anything is waited for.
        const [answer, shows] = [dressed(again, known, amendments), showsNow(known, again, catalogue)]
        if (!known.changing) await append({ type: 'copy-changing', copy: placeOf(known) }, courier)
        const sent = await courier.update(known, answer)
        await record(known, sent, {
          type: 'copy-updated',
          copy: placeOf(known),
          shows,
          ...(again.proposals && { proposals: again.proposals, asOf: again.asOf }),
          owes: [...new Set([...known.owes, ...amendments.filter(isMaterial).map(({ revision }) => revision)])],
        })
        return sent
      },
    }
  }

  function replyOf(copy: Copy): Job {
    return {
      ...about(copy, 'replied'),
      isDue: () => (catalogue.copy(copy)?.owes.length ?? 0) > 0 && !catalogue.isStale(copy),
      run: async () => {
        const known = catalogue.copy(copy) ?? copy
        const key = digest([placeOf(known), known.owes]).slice(0, 24)
        const sent = await courier.reply(known, replyTo(known.owes, catalogue), key)
        const failed = sent.sent === 'lost' ? { failed: sent.reason } : {}
        // A reply that cannot be given is no reason to give the copy up.
        if (sent.sent !== 'waiting') await append({ type: 'copy-replied', copy: placeOf(known), ...failed }, courier)
        return sent
      },
    }
  }

  function dressed(again: Answer, copy: Copy, amendments: readonly Amendment[]): Answer {
    const [main] = copy.shows
    if (main && isGone(copy, catalogue)) return withdrawn(main, copy, catalogue)
    const today = now().slice(0, 10)
    const days = correctionNoticeDays
    const said = new Set(correctionsIn(again.shows, catalogue, { today, days }).map(({ revision }) => revision))
    return withAmendments(
      again,
      amendments.filter(({ revision }) => !said.has(revision)),
    )
  }

  async function giveUp(copy: Copy, reason: string): Promise<Sent> {
    await append({ type: 'copy-lost', copy: placeOf(copy), reason }, courier)
    return { sent: 'lost', reason }
  }

  async function record(copy: Copy, sent: Sent, updated: LedgerEvent): Promise<void> {
    if (sent.sent === 'done') await append(updated, courier)
    if (sent.sent === 'lost') await append({ type: 'copy-lost', copy: placeOf(copy), reason: sent.reason }, courier)
  }

  async function append(event: LedgerEvent, { surface }: Courier): Promise<void> {
    await archive.commit(() => ({ drafts: [{ by: surface, at: now(), event }] }))
  }
}

function about(copy: Copy, what: 'updated' | 'replied') {
  const { team, channel, message } = copy
  return { key: `${team}/${channel}/${message}`, channel: `${team}/${channel}`, copy: placeOf(copy), what } as const
}

function placeOf({ surface, team, channel, message }: CopyRef): CopyRef {
  return { surface, team, channel, message }
}

function hasChanged({ entry, revision }: Shown, catalogue: Catalogue): boolean {
  return catalogue.revision(revision)?.digest !== catalogue.standing(entry)?.digest
}

/** Whether the entry that a copy is about, the first that it shows, is no longer in the record. */
function isGone({ shows: [main] }: Copy, catalogue: Catalogue): boolean {
  return main !== undefined && catalogue.standing(main.entry)?.content === null
}

/** A copy goes on standing for entries that were withdrawn, so that it follows when they come back. */
function showsNow(copy: Copy, again: Answer, catalogue: Catalogue): readonly Shown[] {
  const now = copy.shows.flatMap(({ entry }) => {
    const head = catalogue.standing(entry)
    return head ? [{ entry, revision: head.id, isWithdrawn: head.content === null }] : []
  })
  const kept = isGone(copy, catalogue)
    ? now
    : now.filter(({ entry, isWithdrawn }) => isWithdrawn && !again.shows.some(shown => shown.entry === entry))
  const shown = isGone(copy, catalogue) ? [] : again.shows
  return [...shown, ...kept.map(({ entry, revision }) => ({ entry, revision }))]
}

/** What those who read a copy before should hear of, not only those who read it again. */
function isMaterial({ nature }: Amendment): boolean {
  return nature === 'correction' || nature === 'withdrawal'
}

/** A plain notice where an answer stood. */
function withdrawn({ entry }: Shown, { line }: Copy, catalogue: Catalogue): Answer {
  const head = catalogue.standing(entry)
  return compose(catalogue).finish({
    status: 'nothing',
    line: wholeLine(line),
    title: text('Withdrawn: ', strong(entry)),
    blocks: head ? amendmentBlocks(tellable(head.id, catalogue)) : [],
    actions: [{ label: 'History', line: `history ${entry}` }],
  })
}

function replyTo(owes: readonly RevisionId[], catalogue: Catalogue): Answer {
  const amendments = owes.flatMap(revision => tellable(revision, catalogue))
  return compose(catalogue).finish({
    status: 'found',
    title: text('The answer above has changed'),
    blocks: amendmentBlocks(amendments),
  })
}

function amendmentBlocks(amendments: readonly Amendment[]): readonly Block[] {
  return amendments.map(amendment => ({
    block: 'notice',
    tone: 'info',
    text: text(strong(headOf(amendment)), amendment.summary),
  }))
}
