import type { Command, Option } from './command.ts'

/** How a command is written: `who-said WORDS [speaker:…] [language:…]`. */
export function usageOf({ name, options }: Command): string {
  return [name, ...Object.entries(options).map(([option, declared]) => partOf(option, declared))].join(' ')
}

function partOf(name: string, { positional, required }: Option): string {
  const form = positional ? name.toUpperCase() : `${name}:…`
  return required ? form : `[${form}]`
}

/** The page `docs/commands.md`: every command, its options and examples, from their declarations. */
export function commandsPage(commands: readonly Command[]): string {
  return `# Commands

This page is generated from the commands' own declarations. The examples run on the shipped dataset.

${commands.map(describe).join('\n')}`
}

function describe(command: Command): string {
  const { name, summary, details, role, options, fields, examples } = command
  const optionLines = Object.entries(options).map(
    ([option, { description, required, choices }]) =>
      `- \`${option}\`${required ? '' : ' (may be left out)'}: ${description}${choices ? `. One of ${choices.map(choice => `\`${choice}\``).join(', ')}` : ''}`,
  )
  return [
    `## ${name}`,
    '',
    `\`${usageOf(command)}\``,
    '',
    `${summary}.${details === undefined ? '' : ` ${details}`}${role === undefined ? '' : ` For ${role}s.`}`,
    '',
    ...(optionLines.length > 0 ? [...optionLines, ''] : []),
    ...(fields ? ['Fields that can be given in the same way:', '', ...Object.entries(fields).map(fieldLine), ''] : []),
    '| example | shows |',
    '|---|---|',
    ...examples.map(({ line, shows }) => `| \`${line}\` | ${shows} |`),
    '',
  ].join('\n')
}

function fieldLine([name, { description }]: readonly [string, Option]): string {
  return `- \`${name}\`: ${description}`
}
