import { compose } from '../src/answers/composition.ts'
import { plainDate } from '../src/answers/dates.ts'
import { list, paragraph } from '../src/answers/sections.ts'
import { code, text } from '../src/answers/text.ts'
import { question } from '../src/desk/command.ts'
import { copiesHere, isNowhere } from '../src/desk/place.ts'

export const pins = question({
  name: 'pins',
  summary: 'What Footnote has pinned in this channel, and whether it is up to date',
  options: {},
  examples: [{ line: 'pins', shows: 'in a channel, what is pinned there' }],
  answer: (_, context) => {
    const here = copiesHere(context)
    if (isNowhere(here)) return here
    const { catalogue } = context
    const pinned = here.filter(copy => copy.pinned)
    return compose(catalogue).finish({
      status: pinned.length > 0 ? 'found' : 'nothing',
      title: text('Pinned in this channel'),
      blocks: [
        pinned.length === 0 && paragraph('Footnote has pinned nothing here.'),
        ...list(
          pinned.map(copy => {
            const state = catalogue.isStale(copy) ? 'waiting to be brought up to date' : 'up to date'
            return text(code(copy.line), `, since ${plainDate(copy.at.slice(0, 10))}, ${state}`)
          }),
        ),
      ],
      actions: pinned.slice(0, 5).map(({ line, message }) => ({ label: `Unpin ${line}`, line: `unpin ${message}` })),
    })
  },
})
