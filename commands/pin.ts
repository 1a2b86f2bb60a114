import { question } from '../src/desk/command.ts'
import { copiesHere, isNowhere } from '../src/desk/place.ts'
import { refuse } from '../src/desk/refuse.ts'

export const pin = question({
  name: 'pin',
  summary: 'Post the answer to a line in this channel, and pin it; it follows the record',
  role: 'moderator',
  options: {
    line: { description: 'The line, as you would type it', required: true, positional: true, rest: true, max: 2000 },
  },
  examples: [{ line: 'pin source bonn-1991', shows: 'in a channel, the source, for everybody and pinned' }],
  answer: async ({ line }, context) => {
    const here = copiesHere(context)
    if (isNowhere(here)) return here
    const { catalogue } = context
    const answer = await context.ask(line)
    if (answer.status === 'refused') return answer
    if (answer.line === undefined || answer.shows.length === 0) {
      const problem = 'This answer shows no entry, so there is nothing in it to keep up to date. Pin an entry instead.'
      return refuse('usage', problem, catalogue.position, 'help pin')
    }
    const twin = here.find(copy => copy.pinned && copy.line === answer.line)
    if (twin) return refuse('usage', `${answer.line} is pinned in this channel already.`, catalogue.position, 'pins')
    return { ...answer, post: 'pinned' }
  },
})
