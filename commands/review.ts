import type { Answer } from '../src/answers/answer.ts'
import { compose } from '../src/answers/composition.ts'
import { plainDate } from '../src/answers/dates.ts'
import { list, paragraph } from '../src/answers/sections.ts'
import { code, strong, text } from '../src/answers/text.ts'
import { type Context, edit } from '../src/desk/command.ts'
import { proposalAnswer } from '../src/desk/proposed.ts'
import { refuse } from '../src/desk/refuse.ts'
import { answered, refused } from '../src/desk/refused.ts'
import { revisionIn } from '../src/desk/subject.ts'
import { review as decide, VERDICTS, type Verdict } from '../src/editorial/review.ts'

/** How many proposals of the queue are listed. */
const SHOWN = 20
/** What only moderators do about a proposal. */
const DECIDING: readonly Verdict[] = ['accept', 'reject', 'merge']

export const review = edit({
  name: 'review',
  summary: 'What waits for review; accept, reject or ask about a proposal',
  details:
    'Without a revision it lists what waits. A rejection needs a comment. merge accepts a proposal on top of what the record says by now; where both changed a field, take: says which side stands. A decision can be taken back by the opposite one.',
  role: 'contributor',
  options: {
    revision: { description: 'The proposal, like r17; the queue where nothing is said', positional: true },
    decision: {
      description: 'What becomes of it',
      choices: VERDICTS,
      reserved: {
        role: 'moderator',
        choices: DECIDING,
        words: 'Only moderators decide on proposals; you can ask about one, and take back your own.',
      },
    },
    take: { description: 'Which side stands where both changed a field', choices: ['record', 'proposal'] },
  },
  fields: { comment: { description: 'Why, for its proposer and the history', max: 500 } },
  examples: [{ line: 'review', shows: 'what waits for a decision' }],
  decide: (values, context) => {
    const { catalogue, stamp, rules } = context
    if (values.revision === undefined) return answered(queue(context))
    const id = revisionIn(values.revision)
    const revision = id && catalogue.revision(id)
    if (!id || !revision) {
      const problem = `There is no revision ${values.revision}. The queue lists those that wait.`
      return answered(refuse('not-found', problem, catalogue.position, 'review'))
    }
    const { decision: verdict, comment, take: preference } = values
    if (verdict === undefined) return answered(proposalAnswer(revision, context))
    const decision = decide({ revision: id, verdict, comment, preference }, catalogue, stamp, rules)
    if ('refusal' in decision) {
      const line = `review ${id} decision:merge`
      return refused(decision, revision.subject, context, {
        stale: (_, isClean) =>
          isClean
            ? [{ label: 'Accept on top', line, weight: 'main' }]
            : [
                { label: 'Accept, taking the proposal', line: `${line} take:proposal`, weight: 'danger' },
                { label: 'Accept, keeping the record', line: `${line} take:record` },
              ],
        otherwise: { label: 'Look at it', line: `review ${id}` },
      })
    }
    return {
      drafts: decision.drafts,
      answer: () => ({
        ...proposalAnswer(catalogue.revision(id) ?? revision, { ...context, by: stamp.by }),
        status: 'done',
      }),
    }
  },
  form: (values, { catalogue }, isWanted = false) => {
    const id = values.revision === undefined ? undefined : revisionIn(values.revision)
    const revision = id && catalogue.revision(id)
    const { decision, comment, take } = values
    if (!revision || decision === undefined) return undefined
    const isReversal = revision.standing === 'accepted' || revision.standing === 'rejected'
    const isNeeded = decision === 'reject' || decision === 'ask' || isReversal
    if ((!isNeeded || comment !== undefined) && !isWanted) return undefined
    return {
      command: 'review',
      title: `${TITLES[decision]} ${revision.id}`,
      positional: 'revision',
      fixed: { revision: revision.id, decision, ...(take && { take }) },
      fields: [
        {
          ...{
            name: 'comment',
            label: decision === 'ask' ? 'Your question' : 'Why',
            hint: 'Its proposer will read it',
          },
          ...{ required: true, long: true },
          ...(comment !== undefined && { value: comment }),
        },
      ],
      notes: [`${revision.subject}: ${revision.summary}`],
    }
  },
})

const TITLES: Readonly<Record<Verdict, string>> = {
  accept: 'Accept',
  reject: 'Reject',
  ask: 'Ask about',
  merge: 'Accept',
  'take-back': 'Take back',
}

function queue({ catalogue }: Context): Answer {
  const waiting = catalogue.queue()
  const items = waiting
    .slice(0, SHOWN)
    .map(({ id, subject, nature, summary, at }) =>
      text(code(`review ${id}`), ' ', strong(subject), ` (${nature}, ${plainDate(at.slice(0, 10))}): ${summary}`),
    )
  return compose(catalogue).finish({
    status: waiting.length > 0 ? 'found' : 'nothing',
    line: 'review',
    title: text('Waiting for review: ', strong(String(waiting.length))),
    blocks: [
      ...list(items),
      waiting.length === 0 && paragraph('Nothing waits for a decision.'),
      waiting.length > SHOWN && paragraph(`${waiting.length - SHOWN} more come after these.`),
    ],
    actions: waiting.slice(0, 5).map(({ id, subject }) => ({ label: `${id}: ${subject}`, line: `review ${id}` })),
  })
}
