import type { Answer } from '../src/answers/answer.ts'
import { compose } from '../src/answers/composition.ts'
import { facts, list, paragraph, section } from '../src/answers/sections.ts'
import { code, text } from '../src/answers/text.ts'
import { type Context, type EditContext, edit, type Outcome } from '../src/desk/command.ts'
import { answered } from '../src/desk/refused.ts'
import type { LedgerEvent } from '../src/ledger/posting.ts'

export const privacy = edit({
  name: 'privacy',
  summary: 'What is kept about you, and how to have it erased',
  options: {
    erase: { description: 'erase, to have it forgotten who you are', positional: true, choices: ['erase'] },
    confirm: { description: 'That you know what it means', choices: ['yes'] },
  },
  examples: [{ line: 'privacy', shows: 'what is kept and what is not' }],
  decide: ({ erase, confirm }, context) => {
    if (erase === undefined) return answered(overview(context))
    if (!holdsAnything(context)) return answered(nothingHeld(context))
    return confirm === 'yes' ? forget(context) : answered(beforehand(context))
  },
})

function overview(context: Context): Answer {
  return compose(context.catalogue).finish({
    status: 'found',
    confidential: true,
    line: 'privacy',
    title: text('What is kept, and how to erase it'),
    blocks: [
      paragraph(
        'What you ask is answered and forgotten. No look-up is recorded, in the databases or in the log, and nobody can see who looked up what.',
      ),
      ...section('What is kept of you', held(context)),
      ...section(
        'What is kept besides',
        list([
          text(
            'The record itself: entries, and every change to them, with the date. Changes are signed with random keys, never with names; those from the dataset’s files with ',
            code('dataset'),
            '. Whose key it is stands in a file of its own, ',
            code('var/people.db'),
            ', and can be erased there.',
          ),
          text(
            'In a terminal, the lines you typed are kept for the arrow keys in the file ',
            code('var/history'),
            ' on your own machine, and nowhere else. Delete it, or set ',
            code('HISTORY_FILE'),
            ' to nothing so that it is never written.',
          ),
          text('Answers that were posted in channels: where they stand and what they show, not who shared them.'),
        ]),
      ),
    ],
    actions: holdsAnything(context) ? [{ label: 'Erase it', line: 'privacy erase' }] : [],
  })
}

function held({ by, catalogue, unfinished }: Context) {
  if (by === undefined && unfinished.length === 0)
    return [paragraph('Nothing. You have not changed anything in the record.')]
  const signed = by === undefined ? { revisions: 0, remarks: 0 } : catalogue.signed(by)
  return facts([
    ['Your key', by === undefined ? undefined : text(code(by))],
    ['Proposals signed with it', String(signed.revisions)],
    ['Reviews and comments', String(signed.remarks)],
    ['Unfinished forms', String(unfinished.length)],
  ])
}

function holdsAnything({ by, unfinished }: Context): boolean {
  return by !== undefined || unfinished.length > 0
}

function nothingHeld({ catalogue }: Context): Answer {
  return compose(catalogue).finish({
    status: 'nothing',
    confidential: true,
    title: text('Nothing is kept of you'),
    blocks: [paragraph('You have not changed anything in the record, so there is nothing to erase.')],
  })
}

function waitingOf({ by, catalogue }: Context) {
  return by === undefined ? [] : catalogue.waitingBy(by)
}

/** What erasing means, before it is done: it cannot be taken back. */
function beforehand(context: Context): Answer {
  const waiting = waitingOf(context)
  return compose(context.catalogue).finish({
    status: 'found',
    confidential: true,
    title: text('This cannot be undone'),
    blocks: [
      paragraph(
        'It is forgotten whose key yours is. What you proposed and decided stays in the record under the key, which then leads to nobody. Forms that you left unfinished are deleted.',
      ),
      ...(waiting.length === 0
        ? []
        : [
            paragraph(
              'What you proposed and nobody has decided on is taken back, since nobody could ask you about it:',
            ),
            ...list(waiting.map(({ id, subject, summary }) => text(code(id), ` ${subject}: ${summary}`))),
          ]),
      paragraph('Words that you wrote in summaries and comments stay as they are.'),
    ],
    actions: [{ label: 'Erase it for good', line: 'privacy erase confirm:yes', weight: 'danger' }],
  })
}

function forget(context: EditContext): Outcome {
  const { by, catalogue, stamp } = context
  const comment = 'Its proposer had it erased who they are.'
  const waiting = waitingOf(context).map(({ id }) => id)
  // Proposals that stand in review channels say who made them: they are given again without.
  const copies = by === undefined ? [] : catalogue.naming(by).filter(({ lost }) => lost === null)
  const events: readonly LedgerEvent[] = [
    ...waiting.map(id => ({ type: 'revision-reviewed', revision: id, decision: 'withdrawn', comment }) as const),
    ...copies.map(({ surface, team, channel, message }) => {
      return { type: 'copy-changing', copy: { surface, team, channel, message } } as const
    }),
  ]
  const answer = compose(catalogue).finish({
    status: 'done',
    confidential: true,
    title: text('It is forgotten who you are'),
    blocks: [
      paragraph(
        'Your key leads to nobody now. If you change something again, you get another one.',
        waiting.length > 0 && ` Taken back: ${waiting.join(', ')}.`,
      ),
    ],
  })
  return { drafts: events.map(event => ({ ...stamp, event })), answer: () => answer, forgets: true }
}
