import { edit } from '../src/desk/command.ts'
import { writeValues } from '../src/desk/line.ts'
import { proposed } from '../src/desk/proposed.ts'
import { refuse } from '../src/desk/refuse.ts'
import { answered, refused } from '../src/desk/refused.ts'
import { revisionIn, subjectOf } from '../src/desk/subject.ts'
import { propose } from '../src/editorial/propose.ts'

export const withdraw = edit({
  name: 'withdraw',
  summary: 'Propose to take an entry out of the record; its history stays',
  role: 'contributor',
  options: {
    entry: { description: 'The entry, as kind/slug', required: true, positional: true, suggests: 'entry' },
    base: { description: 'The revision that was looked at, like r17; what stands now where nothing is said' },
  },
  fields: { reason: { description: 'Why, in words that readers see', max: 500 } },
  examples: [{ line: 'withdraw claim/nato-never-promised reason:"An example."', shows: 'a withdrawal, proposed' }],
  decide: (values, context) => {
    const { position } = context.catalogue
    const found = subjectOf(values.entry, context)
    if ('answer' in found) return answered(found.answer)
    const { subject } = found
    const { reason } = values
    if (reason === undefined) {
      return answered(refuse('usage', 'A withdrawal needs a reason that readers see: add reason:"…".', position))
    }
    const base = values.base === undefined ? undefined : revisionIn(values.base)
    if (values.base !== undefined && base === undefined) {
      return answered(refuse('usage', `base:${values.base} is no revision; write it like r17.`, position))
    }
    const decision = propose({ wish: 'withdraw', subject, base, reason }, context.catalogue, context.stamp)
    if ('drafts' in decision) return proposed(decision.drafts, context)
    const again = (head: string) => writeValues('withdraw', { ...values, entry: subject, base: head }, 'entry')
    return refused(decision, subject, context, {
      stale: head => [{ label: 'Withdraw it as it is now', line: again(head), weight: 'danger' }],
    })
  },
  form: (values, context, isWanted = false) => {
    const { reason, base } = values
    const found = subjectOf(values.entry, context)
    if ((reason !== undefined && !isWanted) || 'answer' in found) return undefined
    const head = base ?? context.catalogue.standing(found.subject)?.id
    return {
      command: 'withdraw',
      title: `Withdraw ${found.subject}`,
      positional: 'entry',
      fixed: { entry: found.subject, ...(head && { base: head }) },
      fields: [
        {
          ...{ name: 'reason', label: 'Why', hint: 'In words that readers see', required: true, long: true },
          ...(reason !== undefined && { value: reason }),
        },
      ],
      notes: [],
    }
  },
})
