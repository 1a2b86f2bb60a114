import { compose } from '../src/answers/composition.ts'
import { list } from '../src/answers/sections.ts'
import { code, text } from '../src/answers/text.ts'
import { edit } from '../src/desk/command.ts'
import { copiesHere, isNowhere } from '../src/desk/place.ts'
import { refuse } from '../src/desk/refuse.ts'
import { answered } from '../src/desk/refused.ts'

export const unpin = edit({
  name: 'unpin',
  summary: 'Take what Footnote has pinned from the pins of this channel; the message stays',
  role: 'moderator',
  options: {
    what: {
      description: 'The line that is pinned, an entry in it, or the message',
      required: true,
      positional: true,
      max: 2000,
    },
  },
  examples: [{ line: 'unpin source/bonn-1991', shows: 'in a channel, that nothing of it is pinned any more' }],
  decide: ({ what }, context) => {
    const { catalogue, stamp } = context
    const here = copiesHere(context)
    if (isNowhere(here)) return answered(here)
    const meant = here.filter(
      ({ pinned, line, message, shows: [main] }) => pinned && [line, message, main?.entry].includes(what.trim()),
    )
    if (meant.length === 0) {
      return answered(refuse('not-found', 'Footnote has pinned nothing like it here.', catalogue.position, 'pins'))
    }
    return {
      drafts: meant.map(({ surface, team, channel, message }) => {
        const event = { type: 'copy-unpinned', copy: { surface, team, channel, message } } as const
        return { ...stamp, event }
      }),
      answer: () => ({
        ...compose(catalogue).finish({
          status: 'done',
          title: text('Taken from the pins of this channel'),
          blocks: list(meant.map(({ line }) => text(code(line)))),
        }),
        unpin: meant.map(({ message }) => message),
      }),
    }
  },
})
