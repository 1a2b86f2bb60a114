import { compose } from '../src/answers/composition.ts'
import { facts, list, paragraph, section } from '../src/answers/sections.ts'
import { code, strong, text } from '../src/answers/text.ts'
import type { Command } from '../src/desk/command.ts'
import { question } from '../src/desk/command.ts'
import { usageOf } from '../src/desk/describe.ts'
import { refuse } from '../src/desk/refuse.ts'
import { mayDo } from '../src/editorial/policy.ts'
import { nearest } from '../src/search/nearest.ts'

export const help = question({
  name: 'help',
  summary: 'What can be asked, with examples to try',
  options: {
    command: { description: 'A command’s name', positional: true, suggests: 'command' },
  },
  examples: [
    { line: 'help', shows: 'every command' },
    { line: 'help who-said', shows: 'one command, with examples' },
  ],
  answer: ({ command: name }, { catalogue, commands, role }) => {
    if (name === undefined) return overview(commands.filter(known => mayDo(role, known.role ?? 'reader')))
    const command = commands.find(known => known.name === name.replace(/^\//, '').toLowerCase())
    if (command) return about(command)
    const near = nearest(
      name,
      commands.map(known => known.name),
    )
    return refuse(
      'usage',
      `There is no command ${name}.`,
      catalogue.position,
      near === undefined ? 'help' : `help ${near}`,
    )

    function overview(all: readonly Command[]) {
      return compose(catalogue).finish({
        status: 'found',
        line: 'help',
        title: text('What can be asked'),
        blocks: [
          paragraph(
            'Footnote says who said what, when, to whom, where it was published, how good that record is, and where records differ. It takes no side.',
          ),
          ...facts(all.map(({ name: known, summary }) => [known, summary])),
          paragraph(
            'Slugs such as ',
            code('bonn-1991'),
            ' name entries; words do too. Put a quotation’s words in quotation marks.',
          ),
        ],
        actions: all.slice(0, 4).map(({ examples: [{ line }] }) => ({ label: line, line })),
      })
    }

    function about(known: Command) {
      return compose(catalogue).finish({
        status: 'found',
        line: `help ${known.name}`,
        title: text(strong(usageOf(known))),
        blocks: [
          paragraph(`${known.summary}.`),
          known.details !== undefined && paragraph(known.details),
          ...facts(
            Object.entries(known.options).map(([option, { description, required, choices }]) => [
              option,
              `${description}${required ? '' : ' (may be left out)'}${choices ? `: ${choices.join(', ')}` : ''}`,
            ]),
          ),
          ...section('Examples', list(known.examples.map(({ line, shows }) => text(code(line), `: ${shows}`)))),
        ],
        actions: known.examples.slice(0, 4).map(({ line }) => ({ label: line, line })),
      })
    }
  },
})
