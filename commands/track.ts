import { boardAnswer, boardLine, type Tracked, trackedIn } from '../src/desk/board.ts'
import { type Command, type EditContext, edit, type Outcome } from '../src/desk/command.ts'
import { copiesHere, isNowhere } from '../src/desk/place.ts'
import { refuse } from '../src/desk/refuse.ts'
import { answered } from '../src/desk/refused.ts'
import { subjectOf } from '../src/desk/subject.ts'
import type { EntryRef } from '../src/entries/ref.ts'
import { UNSEEN } from '../src/ledger/posting.ts'

const entry = { description: 'The entry, as kind/slug', required: true, positional: true, suggests: 'entry' } as const

export const track: Command = edit({
  name: 'track',
  summary: 'Put an entry on the board of this channel; a first one pins a new board',
  role: 'moderator',
  options: { entry },
  examples: [{ line: 'track source/bonn-1991', shows: 'in a channel, its board with the source on it' }],
  decide: (values, context) =>
    changed(values.entry, context, (tracked, subject, head) =>
      tracked.some(each => each.entry === subject) ? tracked : [...tracked, { entry: subject, since: head }],
    ),
})

export const untrack: Command = edit({
  name: 'untrack',
  summary: 'Take an entry off the board of this channel',
  role: 'moderator',
  options: { entry },
  examples: [{ line: 'untrack source/bonn-1991', shows: 'in a channel, its board without the source' }],
  decide: (values, context) =>
    changed(values.entry, context, (tracked, subject) => tracked.filter(each => each.entry !== subject)),
})

type Change = (tracked: readonly Tracked[], subject: EntryRef, head: Tracked['since']) => readonly Tracked[]

/** A board is edited in its place: the posting says what it is to show, and it follows like any copy. */
function changed(words: string, context: EditContext, change: Change): Outcome {
  const { catalogue, stamp } = context
  const here = copiesHere(context)
  if (isNowhere(here)) return answered(here)
  const found = subjectOf(words, context)
  if ('answer' in found) return answered(found.answer)
  const { subject } = found
  const head = catalogue.standing(subject)?.id ?? UNSEEN
  const copy = here.findLast(({ line, pinned }) => pinned && line.startsWith('board'))
  const before = copy
    ? trackedIn(copy.line.slice('board'.length), catalogue).flatMap(each => ('entry' in each ? [each] : []))
    : []
  const after = change(before, subject, head)
  if (!copy) {
    if (after.length === 0) return answered(refuse('usage', 'This channel has no board.', catalogue.position))
    return answered({ ...boardAnswer(after, catalogue), post: 'pinned' })
  }
  if (boardLine(after) === boardLine(before)) {
    return answered(
      refuse(
        'usage',
        `${subject} is ${after.length === 0 ? 'not' : 'as you want it'} on the board.`,
        catalogue.position,
      ),
    )
  }
  const { surface, team, channel, message } = copy
  // One entry that was not seen yet is enough for the whole board to be given again.
  const shows = after.map(({ entry: ref }) => ({ entry: ref, revision: UNSEEN }))
  const gone = after.length === 0 ? copy.shows.map(({ entry: ref }) => ({ entry: ref, revision: UNSEEN })) : []
  const event = {
    type: 'copy-updated' as const,
    copy: { surface, team, channel, message },
    line: boardLine(after),
    shows: [...shows, ...gone],
    owes: copy.owes,
  }
  return {
    drafts: [{ ...stamp, event }],
    answer: () => ({ ...boardAnswer(after, catalogue), status: 'done' }),
  }
}
