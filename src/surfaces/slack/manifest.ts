import type { webApi } from '@slack/bolt'
import type { Command } from '../../desk/command.ts'
import { usageOf } from '../../desk/describe.ts'
import { UMBRELLA } from './incoming.ts'
import { LIMITS } from './limits.ts'
import { SHORTCUTS } from './shortcuts.ts'
import { label } from './words.ts'

/** The shape that Slack's own types give a manifest. */
export type Manifest = webApi.AppsManifestCreateArguments['manifest']

export interface Wishes {
  /** Put before every command, for workspaces in which `/source` is taken: `acme` makes `/acme-source`. */
  readonly prefix?: string | undefined
  /** Where Slack reaches the bot; Socket Mode, where there is none. */
  readonly url?: string | undefined
}

/** Slack's own commands, which no app can have (https://slack.com/help/articles/201259356). */
const TAKEN: ReadonlySet<string> = new Set([
  'active',
  'apps',
  'archive',
  'away',
  'call',
  'canvas',
  'collapse',
  'dm',
  'dnd',
  'expand',
  'feed',
  'feedback',
  'help',
  'huddle',
  'invite',
  'join',
  'kick',
  'leave',
  'list',
  'me',
  'msg',
  'mute',
  'open',
  'part',
  'prefs',
  'remind',
  'remove',
  'rename',
  'search',
  'shortcuts',
  'shrug',
  'star',
  'status',
  'tableflip',
  'todo',
  'topic',
  'unarchive',
  'who',
])

/** The least that it works with; docs/slack.md says what each is for. */
export const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'pins:write'] as const satisfies readonly string[]
export const EVENTS = ['app_home_opened', 'app_mention'] as const satisfies readonly string[]

/** The app as Slack's “From a manifest” takes it (https://docs.slack.dev/reference/app-manifest), derived from the commands. */
export function manifestOf(commands: readonly Command[], { prefix, url }: Wishes): Manifest {
  const named = (name: string) => `/${prefix === undefined ? '' : `${prefix}-`}${name}`
  const at = url === undefined ? {} : { url }
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Footnote',
      description: 'Who said what, when, to whom, and where it was published.',
      long_description: LONG,
      background_color: '#1f2937',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      bot_user: { display_name: 'footnote', always_online: true },
      shortcuts: Object.entries(SHORTCUTS).map(([callback_id, shortcut]) => ({ ...shortcut, callback_id })),
      slash_commands: [
        {
          command: named(UMBRELLA),
          description: 'Any of Footnote’s commands',
          usage_hint: 'source bonn-1991',
          should_escape: false,
          ...at,
        },
        ...commands
          // What only some may use stays out of everybody's menu; /footnote has it for those who may.
          .filter(({ role = 'reader' }) => role === 'reader')
          .filter(({ name }) => prefix !== undefined || !TAKEN.has(name))
          .map(command => ({
            command: named(command.name),
            description: label(command.summary, LIMITS.commandDescription),
            usage_hint: hintOf(command),
            should_escape: false,
            ...at,
          })),
      ],
    },
    oauth_config: { scopes: { bot: [...SCOPES] } },
    settings: {
      event_subscriptions: { bot_events: [...EVENTS], ...(url !== undefined && { request_url: url }) },
      interactivity: {
        is_enabled: true,
        ...(url !== undefined && { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  }
}

const LONG = `Footnote keeps a curated record of public statements: who said what, when, to whom, where it was published, how good that record is, and where records differ. Ask it in a channel, in a thread or in its own tab. Answers are private until somebody shares them. It takes no side, and it never gives a likeness as an attribution.`

/** How a command goes on after its name; at least that it can be shared, so that the hint is never empty. */
function hintOf(command: Command): string {
  const rest = usageOf(command).slice(command.name.length).trim()
  return label(`${rest} [share:yes]`.trim(), LIMITS.usageHint)
}
