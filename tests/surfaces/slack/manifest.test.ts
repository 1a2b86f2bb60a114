import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../commands/index.ts'
import { LIMITS } from '../../../src/surfaces/slack/limits.ts'
import { EVENTS, manifestOf, SCOPES } from '../../../src/surfaces/slack/manifest.ts'

/** What everybody may use. */
const OPEN = COMMANDS.filter(({ role = 'reader' }) => role === 'reader')

const slashes = (wishes = {}) => manifestOf(COMMANDS, wishes).features?.slash_commands ?? []

describe('the manifest', () => {
  test('has every command that everybody may use, but those that are Slack’s own, and the umbrella for all', () => {
    const names = slashes().map(({ command }) => command)
    expect(names).toEqual(['/footnote', ...OPEN.filter(({ name }) => name !== 'help').map(({ name }) => `/${name}`)])
  })

  test('puts the prefix before every command, and then can have all of them', () => {
    const names = slashes({ prefix: 'acme' }).map(({ command }) => command)
    expect(names).toEqual(['/acme-footnote', ...OPEN.map(({ name }) => `/acme-${name}`)])
  })

  test('asks for the least, and docs/slack.md says what each is for', () => {
    const manifest = manifestOf(COMMANDS, {})
    expect(manifest.oauth_config?.scopes).toEqual({
      bot: ['app_mentions:read', 'chat:write', 'commands', 'pins:write'],
    })
    const page = readFileSync(new URL('../../../docs/slack.md', import.meta.url), 'utf8')
    for (const name of [...SCOPES, ...EVENTS]) expect(page).toContain(`\`${name}\``)
  })

  test('is for Socket Mode, or for the address that is given', () => {
    expect(manifestOf(COMMANDS, {}).settings?.socket_mode_enabled).toBe(true)
    const url = 'https://bot.example.org/slack/events'
    const manifest = manifestOf(COMMANDS, { url })
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url, message_menu_options_url: url },
    })
    expect(manifest.features?.slash_commands?.every(command => command.url === url)).toBe(true)
  })

  test('is within every limit', () => {
    const { display_information: shown, features } = manifestOf(COMMANDS, { prefix: 'newsroom' })
    expect(shown.name.length).toBeLessThanOrEqual(LIMITS.appName)
    expect(shown.description?.length).toBeLessThanOrEqual(LIMITS.appDescription)
    expect(shown.long_description?.length).toBeGreaterThan(173)
    expect(shown.long_description?.length).toBeLessThanOrEqual(LIMITS.appLongDescription)
    expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9-_.]{1,80}$/)
    expect(features?.slash_commands?.length).toBeLessThanOrEqual(LIMITS.commands)
    expect(features?.shortcuts?.length).toBeLessThanOrEqual(LIMITS.shortcuts)
    for (const { command, description, usage_hint = '' } of features?.slash_commands ?? []) {
      expect(command).toMatch(/^\/[a-z0-9-_]+$/)
      expect(command.length).toBeLessThanOrEqual(LIMITS.command)
      expect(description.length).toBeLessThanOrEqual(LIMITS.commandDescription)
      expect(usage_hint.length).toBeLessThanOrEqual(LIMITS.usageHint)
    }
    for (const { name, description } of features?.shortcuts ?? []) {
      expect(name.length).toBeLessThanOrEqual(LIMITS.shortcutName)
      expect(description.length).toBeLessThanOrEqual(LIMITS.shortcutDescription)
    }
  })
})
