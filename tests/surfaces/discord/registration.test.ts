import { type APIApplicationCommand, ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../commands/index.ts'
import { question } from '../../../src/desk/command.ts'
import { refuse } from '../../../src/desk/refuse.ts'
import { differenceOf } from '../../../src/surfaces/discord/difference.ts'
import { inviteLink, PERMISSIONS } from '../../../src/surfaces/discord/invite.ts'
import { LIMITS } from '../../../src/surfaces/discord/limits.ts'
import { registrationOf } from '../../../src/surfaces/discord/registration.ts'
import { problemsOf } from '../../fixtures/discord/contract.ts'

const everywhere = registrationOf(COMMANDS, 'everywhere')
const home = registrationOf(COMMANDS, 'home')
const slash = (name: string) => everywhere.find(command => command.name === name)
const moderators = question({
  name: 'review',
  summary: 'Accept or reject',
  role: 'moderator',
  options: {},
  examples: [{ line: 'review', shows: 'the queue' }],
  answer: () => refuse('usage', 'No.', 0),
})

describe('what Discord is told of the commands', () => {
  test.each([...everywhere, ...home].map(command => [command.name, command] as const))(
    '%s is as Discord takes it',
    (_, command) => {
      expect(problemsOf('create command', command)).toEqual([])
    },
  )

  test('they are few enough', () => {
    expect(COMMANDS.length).toBeLessThanOrEqual(LIMITS.commands)
    expect(new Set([...everywhere, ...home].map(({ name }) => name)).size).toBe(everywhere.length + home.length)
    const menus = [...everywhere, ...home].filter(({ type }) => type === ApplicationCommandType.Message)
    expect(menus.length).toBeLessThanOrEqual(LIMITS.messageCommands)
  })

  test('options follow from their declarations', () => {
    expect(slash('cite')).toMatchObject({
      options: [
        {
          name: 'name',
          type: ApplicationCommandOptionType.String,
          required: true,
          autocomplete: true,
          max_length: 200,
        },
        { name: 'style', choices: expect.arrayContaining([{ name: 'bibtex', value: 'bibtex' }]) },
        { name: 'share', type: ApplicationCommandOptionType.Boolean },
      ],
    })
    expect(slash('who-said')).toMatchObject({
      options: [{ name: 'words', max_length: 2000, autocomplete: false }, {}, {}, {}],
    })
  })

  test('every option that names something completes while it is typed', () => {
    for (const { name, options } of COMMANDS.filter(({ role = 'reader' }) => role === 'reader')) {
      const registered = slash(name)
      const declared = registered && 'options' in registered ? registered.options : []
      for (const [option, { suggests }] of Object.entries(options)) {
        if (suggests !== undefined)
          expect(declared).toContainEqual(expect.objectContaining({ name: option, autocomplete: true }))
      }
    }
  })

  test('they work in servers, in direct messages and brought along', () => {
    for (const command of everywhere) expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] })
    for (const command of registrationOf(COMMANDS, 'server')) expect(command).not.toHaveProperty('contexts')
  })

  test('what not everybody may do is there only where those are who may', () => {
    expect(registrationOf([...COMMANDS, moderators], 'everywhere').map(({ name }) => name)).not.toContain('review')
    expect(registrationOf([...COMMANDS, moderators], 'server').map(({ name }) => name)).toContain('review')
  })

  test('editors’ commands leave who may use them to the newsroom’s settings', () => {
    for (const command of home) expect(command).not.toHaveProperty('default_member_permissions')
    expect(home.map(({ name }) => name)).toContain('Propose for the record')
    expect(everywhere.map(({ name }) => name)).not.toContain('Propose for the record')
  })

  test('what a form of Discord cannot complete is asked before', () => {
    const editors = (name: string) => home.find(command => command.name === name)
    const add = editors('add')
    const kinds = add && 'options' in add ? (add.options ?? []) : []
    expect(kinds.map(({ name, type }) => [name, type])).toEqual(
      ['quotation', 'source', 'claim', 'person', 'outlet'].map(kind => [
        expect.stringMatching(/^(?:quotation|source|claim|person|outlet)$/),
        kind && ApplicationCommandOptionType.Subcommand,
      ]),
    )
    const quotation = kinds.find(({ name }) => name === 'quotation')
    const asked = quotation && 'options' in quotation ? (quotation.options ?? []) : []
    expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['speaker', 'source', 'language', 'slug']))
    expect(asked.map(({ name }) => name)).not.toContain('evidence')
    expect(asked.map(({ name }) => name)).not.toContain('share')
    expect(editors('withdraw')).toMatchObject({
      options: [{ name: 'entry', autocomplete: true }, {}, { name: 'reason' }],
    })
    expect(editors('edit')).toHaveProperty('options.1', expect.objectContaining({ name: 'change', autocomplete: true }))
  })

  test('translations come with the English beside them, and only where there are any', () => {
    const german = { [Locale.German]: { source: { name: 'quelle', options: { name: { description: 'Der Name' } } } } }
    const [source, privacy] = ['source', 'privacy'].map(name =>
      registrationOf(COMMANDS, 'everywhere', german).find(command => command.name === name),
    )
    expect(source).toMatchObject({
      name_localizations: { 'en-US': 'source', 'en-GB': 'source', de: 'quelle' },
      options: [{ description_localizations: { de: 'Der Name' } }, {}],
    })
    expect(source).not.toHaveProperty('description_localizations')
    expect(privacy).not.toHaveProperty('name_localizations')
    expect(problemsOf('create command', source)).toEqual([])
  })
})

describe('what there is to do', () => {
  /** As Discord gives it back: with numbers, with defaults, without what is usual. */
  const registered = everywhere.map(
    (command, index) =>
      JSON.parse(
        JSON.stringify(
          {
            ...command,
            id: String(index),
            version: '1',
            nsfw: false,
            default_member_permissions: null,
            name_localizations: null,
            contexts: [2, 1, 0],
          },
          (key, value) => (key === 'required' && value === false ? undefined : value),
        ),
      ) as APIApplicationCommand,
  )

  test('nothing, where it is all there', () => {
    expect(differenceOf(everywhere, registered)).toEqual({ create: [], update: [], remove: [] })
  })

  test.each([
    ['a description', { description: 'other' }],
    ['an option', { options: [] }],
    ['a place', { contexts: [0] }],
    ['a translation that is no more', { name_localizations: { de: 'quelle' } }],
  ])('a change of %s', (_, change) => {
    const changed = registered.map((command, index) =>
      index === 1 ? ({ ...command, ...change } as APIApplicationCommand) : command,
    )
    expect(differenceOf(everywhere, changed).update.map(({ id }) => id)).toEqual(['1'])
  })

  test('a command and a menu entry of one name are two', () => {
    const menu = everywhere.at(-1)
    const wanted = [{ type: 1 as const, name: menu?.name ?? '', description: 'x' }]
    expect(differenceOf(wanted, registered.slice(-1))).toMatchObject({ create: wanted, remove: [{ name: menu?.name }] })
  })
})

describe('the link that installs it', () => {
  test('asks for the least', () => {
    const link = new URL(inviteLink('123', 'server'))
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: '123',
      integration_type: '0',
      scope: 'bot applications.commands',
      permissions: String((1n << 10n) | (1n << 11n) | (1n << 38n) | (1n << 51n) | (1n << 16n)),
    })
    expect(PERMISSIONS.map(({ name }) => name)).toEqual([
      ...['View Channels', 'Send Messages', 'Send Messages in Threads'],
      ...['Pin Messages', 'Read Message History'],
    ])
  })

  test('for oneself asks for commands only', () => {
    expect(Object.fromEntries(new URL(inviteLink('123', 'person')).searchParams)).toEqual({
      client_id: '123',
      integration_type: '1',
      scope: 'applications.commands',
    })
  })
})
