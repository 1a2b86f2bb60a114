import type { Action } from '../src/answers/answer.ts'
import { check as judge } from '../src/answers/checking/check.ts'
import { checkAnswer } from '../src/answers/checking/check-answer.ts'
import type { Checked } from '../src/answers/checking/checked.ts'
import { compose } from '../src/answers/composition.ts'
import { paragraph } from '../src/answers/sections.ts'
import { strong, text as textOf } from '../src/answers/text.ts'
import { type Context, question } from '../src/desk/command.ts'
import { LINE_MAX, writeValues } from '../src/desk/line.ts'

/** How many missing quotations are offered to be proposed, and how long one may be. */
const PROPOSED = 3
const LONGEST = 2000

export const check = question({
  name: 'check',
  summary: 'Check every quotation in a text: verbatim, altered, another speaker’s or not on record',
  details:
    'Paste a paragraph or a whole draft. Quotation marks of English, German, French and Russian count, and so do block quotations. Whose words they are is read from the sentence around them.',
  options: {
    text: {
      description: 'The text with its quotations, as it is to be printed',
      required: true,
      positional: true,
      rest: true,
      max: LINE_MAX,
    },
  },
  examples: [
    {
      line: 'check Stoltenberg told dpa that NATO “has never promised not to expand”.',
      shows: 'an outlet’s wording, with the better record and what was changed',
    },
    {
      line: 'check “We would not extend NATO beyond the Oder,” said Chrobog.',
      shows: 'a quotation in which a word was changed',
    },
  ],
  answer: async ({ text }, context) => {
    const checked = await judge(text, context)
    if (checked.length === 0) return nothing(context)
    return checkAnswer({ text, checked, proposals: proposals(checked, text, context) }, compose(context.catalogue))
  },
})

function nothing({ catalogue }: Context) {
  return compose(catalogue).finish({
    status: 'nothing',
    title: textOf(strong('No quotations'), ' in this text'),
    blocks: [
      paragraph(
        'Nothing in it stands in quotation marks or is set off as a block. To look up words without marks, ask who-said.',
      ),
    ],
  })
}

/** A line for each quotation that is missing from the record, filled in as far as the text tells. */
function proposals(checked: readonly Checked[], text: string, { role }: Context): readonly Action[] {
  if (role === 'reader') return []
  const [seen, ...others] = new Set(text.match(/https?:\/\/[^\s<>"“”«»|)\]]+/gu))
  return checked
    .filter(({ judgement, words }) => (judgement === 'nothing' || judgement === 'near') && words.length <= LONGEST)
    .slice(0, PROPOSED)
    .map(({ words, attribution }) => {
      const values = {
        ...{ kind: 'quotation', text: words.replace(/\s+/gu, ' ') },
        ...(attribution?.sure && typeof attribution.speaker === 'string' && { speaker: attribution.speaker }),
        ...(others.length === 0 && { seen }),
      }
      const line = writeValues('add', values, 'kind')
      return { label: `Propose for the record: “${begun(words)}”`, line, repeats: true }
    })
}

function begun(words: string): string {
  const flat = words.replace(/\s+/gu, ' ')
  return flat.length > 40 ? `${flat.slice(0, 40).trimEnd()}…` : flat
}
