import type { Answer } from '../src/answers/answer.ts'
import { compose } from '../src/answers/composition.ts'
import { plainDate } from '../src/answers/dates.ts'
import { list, paragraph, section } from '../src/answers/sections.ts'
import { code, strong, type Text, text } from '../src/answers/text.ts'
import type { Copy } from '../src/catalogue/catalogue.ts'
import { type Context, question } from '../src/desk/command.ts'
import { subjectOf } from '../src/desk/subject.ts'

/** How many copies are listed in each state; the rest are counted. */
const SHOWN = 30

export const copies = question({
  name: 'copies',
  summary: 'Where an entry is standing in channels, and which copies are not up to date',
  role: 'moderator',
  options: {
    entry: {
      description: 'The entry, as kind/slug; all of them where nothing is said',
      positional: true,
      suggests: 'entry',
    },
  },
  examples: [{ line: 'copies bonn-1991', shows: 'every channel in which an answer shows it' }],
  answer: ({ entry }, context) => {
    const { catalogue } = context
    if (entry === undefined) return report('copies', 'Posted copies', catalogue.allCopies(), context)
    const found = subjectOf(entry, context)
    if ('answer' in found) return found.answer
    const { subject } = found
    return report(`copies ${subject}`, `Copies of ${subject}`, catalogue.copies(subject), context)
  },
})

function report(line: string, title: string, all: readonly Copy[], { catalogue }: Context): Answer {
  const lost = all.filter(copy => copy.lost !== null)
  const standing = all.filter(copy => copy.lost === null)
  const waiting = standing.filter(copy => catalogue.isStale(copy) || copy.owes.length > 0)
  const current = standing.filter(copy => !waiting.includes(copy))
  return compose(catalogue).finish({
    status: all.length > 0 ? 'found' : 'nothing',
    confidential: true,
    line,
    title: text(title, ': ', strong(String(all.length))),
    blocks: [
      all.length === 0 && paragraph('No copy of it stands in a channel.'),
      ...part(`Up to date: ${current.length}`, current, copy => text(where(copy), since(copy))),
      ...part(`Waiting to be brought up to date: ${waiting.length}`, waiting, where),
      ...part(`Unreachable: ${lost.length}`, lost, copy => text(where(copy), `: ${copy.lost}`)),
    ],
  })
}

function part(title: string, copies: readonly Copy[], line: (copy: Copy) => Text) {
  const more = copies.length - SHOWN
  return section(title, [...list(copies.slice(0, SHOWN).map(line)), ...(more > 0 ? [paragraph(`${more} more.`)] : [])])
}

function where({ surface, team, channel, message, line, pinned }: Copy): Text {
  return text(code(`${surface}:${team}/${channel}/${message}`), ' ', code(line), pinned && ', pinned')
}

function since({ at, updatedAt }: Copy): string {
  const posted = `, posted ${plainDate(at.slice(0, 10))}`
  return updatedAt === null ? posted : `${posted}, brought up to date ${plainDate(updatedAt.slice(0, 10))}`
}
