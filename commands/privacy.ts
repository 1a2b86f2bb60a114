import { compose } from '../src/answers/composition.ts'
import { list, paragraph, section } from '../src/answers/sections.ts'
import { code, text } from '../src/answers/text.ts'
import { question } from '../src/desk/command.ts'

export const privacy = question({
  name: 'privacy',
  summary: 'What is kept about you, and how to have it erased',
  options: {},
  examples: [{ line: 'privacy', shows: 'what is kept and what is not' }],
  answer: (_, { catalogue }) =>
    compose(catalogue).finish({
      status: 'found',
      line: 'privacy',
      title: text('What is kept, and how to erase it'),
      blocks: [
        paragraph(
          'What you ask is answered and forgotten. No look-up is recorded, in the databases or in the log, and nobody can see who looked up what.',
        ),
        ...section(
          'What is kept',
          list([
            text(
              'The record itself: entries, and every change to them, with the date and who made it. Changes from the dataset’s files are signed ',
              code('dataset'),
              '.',
            ),
            text(
              'In a terminal, the lines you typed are kept for the arrow keys in the file ',
              code('var/history'),
              ' on your own machine, and nowhere else.',
            ),
            text(
              'In Slack and Discord, an answer that has no line of its own is held for thirty minutes so that its buttons work, in memory only. ',
              'An answer that somebody shares is recorded by the entries it shows and by where it was posted, so that it can be corrected; not by who asked, and not by the words that were asked.',
            ),
          ]),
        ),
        ...section(
          'How to erase it',
          list([
            text(
              'Delete ',
              code('var/history'),
              ', or set ',
              code('HISTORY_FILE'),
              ' to nothing so that it is never written.',
            ),
            text(
              'The catalogue ',
              code('var/catalogue.db'),
              ' can be deleted at any time and is made anew. The ledger is the record; only who runs this bot can remove it.',
            ),
          ]),
        ),
      ],
    }),
})
