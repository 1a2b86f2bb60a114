import { compose } from '../src/answers/composition.ts'
import { list, paragraph, section } from '../src/answers/sections.ts'
import { code, strong, text } from '../src/answers/text.ts'
import { pathOf } from '../src/dataset/layout.ts'
import { lineOf } from '../src/dataset/problem.ts'
import { readEntry } from '../src/dataset/read.ts'
import { question } from '../src/desk/command.ts'
import { refuse } from '../src/desk/refuse.ts'
import { likenesses } from '../src/desk/refused.ts'
import { brokenReferences } from '../src/editorial/broken.ts'
import { duplicatesOf } from '../src/editorial/duplicates.ts'
import { AnyRef } from '../src/entries/ref.ts'

/** The longest entry that can be pasted, in characters. */
const LONGEST = 20_000

export const validate = question({
  name: 'validate',
  summary: 'Check an entry in YAML as an import would, without recording it',
  details: 'Paste the entry below its name, kind/slug. Problems are given with line and column.',
  options: {
    entry: {
      description: 'Its name as kind/slug, then the YAML',
      required: true,
      positional: true,
      rest: true,
      max: LONGEST,
    },
  },
  examples: [
    {
      line: 'validate person/ada-lovelace {name: Ada Lovelace, familyName: Lovelace}',
      shows: 'that an entry is in order',
    },
  ],
  answer: ({ entry: pasted }, context) => {
    const { catalogue } = context
    const [, name = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(pasted) ?? []
    const ref = AnyRef.safeParse(name)
    if (!ref.success) {
      const problem = `${name.slice(0, 40)} is no name of an entry. Begin with kind/slug, like person/ada-lovelace, and paste the YAML after it.`
      return refuse('usage', problem, catalogue.position)
    }
    const file = pathOf(ref.data)
    const read = readEntry(file, withoutFence(rest))
    const problems =
      'problems' in read
        ? read.problems
        : brokenReferences({ entries: [read], present: new Set([ref.data]) }, catalogue)
    const composition = compose(catalogue)
    if (problems.length > 0) {
      return composition.finish({
        status: 'found',
        title: text(strong(name), problems.length === 1 ? ' has a problem' : ` has ${problems.length} problems`),
        blocks: list(problems.map(problem => text(lineOf(problem)))),
      })
    }
    const alike = 'entry' in read ? likenesses(duplicatesOf(read.entry, catalogue), context) : []
    return composition.finish({
      status: 'found',
      title: text(strong(name), ' is in order'),
      blocks: [
        paragraph('An import would take it as the file ', code(file), '. Nothing was recorded.'),
        ...section('Like it in the record', alike),
      ],
    })
  },
})

/** Chats set off what is pasted with three backticks. */
function withoutFence(pasted: string): string {
  return pasted.replace(/^```[a-z]*\n?/u, '').replace(/\n?```$/u, '')
}
