import { saidLabel } from '../src/answers/label.ts'
import { best } from '../src/answers/quoting.ts'
import { resolve } from '../src/answers/resolve.ts'
import { open } from '../src/answers/sections.ts'
import { strong, text, wordsOf } from '../src/answers/text.ts'
import { aboutUtterance, bearings, disputes, records, repeated, repeats } from '../src/answers/utterance.ts'
import { question } from '../src/desk/command.ts'
import { refOf } from '../src/entries/ref.ts'

export const quotation = question({
  name: 'quotation',
  summary: 'One quotation: who, to whom, when, every record of it, what is disputed',
  options: {
    name: { description: 'A quotation’s slug or words of it', required: true, positional: true, suggests: 'quotation' },
  },
  examples: [
    { line: 'quotation chrobog-elbe', shows: 'what a British telegram reports a German diplomat to have said in 1991' },
    {
      line: 'quotation stoltenberg-never-promised-dpa',
      shows: 'a denial of 2021 in its speaker’s English and in others’',
    },
  ],
  answer: ({ name }, context) => {
    const found = resolve(name, ['quotation'], context)
    if ('answer' in found) return found.answer
    const { entry, composition } = found
    return composition.finish({
      status: 'found',
      line: `quotation ${entry.id}`,
      title: text(strong(wordsOf(saidLabel(entry, composition)))),
      blocks: [
        best(entry, composition),
        ...repeats(entry, composition),
        ...aboutUtterance(entry, composition),
        ...disputes(entry, composition),
        ...records(entry, composition, context.search),
        ...repeated(entry, composition),
        ...bearings(entry, composition),
      ],
      actions: [
        { label: 'Cite it', line: `cite quotation/${entry.id}`, weight: 'main' },
        entry.citation.length > 1 && { label: 'Compare wordings', line: `compare ${entry.id}` },
        open(refOf('source', entry.citation[0].source), 'The source'),
        { label: 'History', line: `history quotation/${entry.id}` },
      ],
    })
  },
})
