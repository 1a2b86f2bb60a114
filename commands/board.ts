import { boardAnswer, trackedIn } from '../src/desk/board.ts'
import { question } from '../src/desk/command.ts'
import { refuse } from '../src/desk/refuse.ts'

export const board = question({
  name: 'board',
  summary: 'Entries at a glance: the state of each, and what changed since it was put there',
  details: 'Pinned in a channel it is kept up to date there; track and untrack change what is on it.',
  options: {
    entries: { description: 'Entries as kind/slug', positional: true, max: 2000 },
  },
  examples: [{ line: 'board source/bonn-1991 quotation/chrobog-elbe', shows: 'a source and a quotation at a glance' }],
  answer: ({ entries = '' }, { catalogue }) => {
    const tracked = trackedIn(entries, catalogue)
    const unknown = tracked.find(each => 'unknown' in each)
    if (unknown && 'unknown' in unknown) {
      const problem = `${unknown.unknown.slice(0, 80)} is no entry of the record. Name each as kind/slug.`
      return refuse('not-found', problem, catalogue.position)
    }
    return boardAnswer(
      tracked.flatMap(each => ('entry' in each ? [each] : [])),
      catalogue,
    )
  },
})
