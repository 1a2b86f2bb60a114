import { saidLabel } from '../src/answers/label.ts'
import { resolve } from '../src/answers/resolve.ts'
import { cautions, open, readWith, section } from '../src/answers/sections.ts'
import { strong, text, wordsOf } from '../src/answers/text.ts'
import { wordings } from '../src/answers/utterance.ts'
import { question } from '../src/desk/command.ts'
import { refOf } from '../src/entries/ref.ts'

export const compare = question({
  name: 'compare',
  summary: 'The wordings of one quotation side by side, differing words marked',
  options: {
    name: { description: 'A quotation’s slug or words of it', required: true, positional: true, suggests: 'quotation' },
  },
  examples: [
    {
      line: 'compare stoltenberg-never-promised-dpa',
      shows: 'the English given to an agency and what three outlets made of it',
    },
    { line: 'compare chrobog-elbe', shows: 'a telegram as four outlets print it' },
  ],
  answer: ({ name }, context) => {
    const found = resolve(name, ['quotation'], context)
    if ('answer' in found) return found.answer
    const { entry, composition } = found
    return composition.finish({
      status: 'found',
      line: `compare ${entry.id}`,
      title: text('The wordings of ', strong(wordsOf(saidLabel(entry, composition)))),
      blocks: [
        ...wordings(entry, composition, context.search),
        ...section('What is disputed', cautions([entry], composition)),
        ...readWith(entry, composition),
      ],
      actions: [
        open(refOf('quotation', entry.id), 'The whole entry'),
        { label: 'Cite it', line: `cite quotation/${entry.id}` },
      ],
    })
  },
})
