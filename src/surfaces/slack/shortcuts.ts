import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt'
import { writeValues } from '../../desk/line.ts'
import { checkLine, lookUpLine } from '../lines.ts'
import { quotedIn } from '../quoted.ts'
import { soon } from './filling.ts'
import { wordsOf } from './incoming.ts'
import type { Office } from './listen.ts'
import { say } from './message.ts'
import { type Place, placeAt } from './place.ts'
import { askerOf } from './presses.ts'
import { serveOrAsk } from './serve.ts'
import { searchView } from './views.ts'

/** The menu of a message, and the search that can be opened from anywhere; the manifest names them so. */
export const SHORTCUTS = {
  search: {
    type: 'global',
    name: 'Find a source',
    description: 'Search sources, quotations, claims, people and outlets',
  },
  who_said_this: {
    type: 'message',
    name: 'Who said this?',
    description: 'Look up the words of this message in the record',
  },
  check_quotes: {
    type: 'message',
    name: 'Check these quotes',
    description: 'Check every quotation in this message: verbatim, altered, another’s or not on record',
  },
  propose: {
    type: 'message',
    name: 'Propose for the record',
    description: 'Propose the words of this message, or the one quotation in it, for the record',
  },
} as const

const NO_WORDS = 'There are no words in this message to look up.'

const CUT = 'The message is longer than a quotation can be; its end was left off.'
/** How many characters a quotation may have in a form of the desk. */
const LONGEST = 4000
/** How long Slack may take to say the address of a message, in milliseconds: a window must open within three seconds. */
const LINK_WITHIN = 800

export function listenToShortcuts(app: App, office: Office): void {
  const { api, commands, counter, tasks } = office

  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: 'search' }, async ({ ack, shortcut }) => {
    await ack()
    await tasks.run(() =>
      counter.guarded(
        { reply: async () => {} },
        async () => void (await api.openView(shortcut.trigger_id, searchView())),
      ),
    )
  })

  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: 'who_said_this' }, async ({ ack, shortcut }) => {
    await ack()
    await tasks.run(async () => {
      const words = wordsOf(shortcut.message)
      const [quote, ...others] = quotedIn(words)
      const asked = quote !== undefined && others.length === 0 ? quote : words
      await (asked === ''
        ? placeOf(shortcut).reply(say(NO_WORDS))
        : counter.serve(lookUpLine(asked, commands), placeOf(shortcut)))
    })
  })

  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: 'check_quotes' }, async ({ ack, shortcut }) => {
    await ack()
    await tasks.run(async () => {
      const words = wordsOf(shortcut.message, 'as quoted')
      await (words === ''
        ? placeOf(shortcut).reply(say(NO_WORDS))
        : counter.serve(checkLine(words, commands), placeOf(shortcut)))
    })
  })

  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: 'propose' }, async ({ ack, shortcut }) => {
    await ack()
    await tasks.run(async () => {
      const { words, isCut } = proposable(wordsOf(shortcut.message))
      const place = placeOf(shortcut)
      if (words === '') return place.reply(say(NO_WORDS))
      const line = writeValues('add', { kind: 'quotation', text: words, seen: await linkTo(shortcut) }, 'kind')
      const notes = isCut ? [CUT] : []
      await serveOrAsk(office, line, { place, respond: shortcut.response_url, trigger: shortcut.trigger_id, notes })
    })
  })

  /** Slack knows the address for sure, also in threads and large organisations; else it is put together as it mostly is. */
  async function linkTo({ channel, message, team }: MessageShortcut): Promise<string> {
    const { ts } = message as { readonly ts?: string }
    const at = { channel: channel.id, message: ts ?? '' }
    const asked = await soon(
      api.permalink(at).catch(() => ''),
      LINK_WITHIN,
    )
    return asked?.done || `https://${team?.domain}.slack.com/archives/${at.channel}/p${at.message.replace('.', '')}`
  }

  function placeOf(shortcut: MessageShortcut): Place {
    const thread: unknown = shortcut.message['thread_ts']
    const where = {
      ...askerOf(shortcut),
      channel: shortcut.channel.id,
      thread: typeof thread === 'string' ? thread : undefined,
    }
    return placeAt(api, shortcut.response_url, where)
  }
}

/** The words of a message that may be for the record: the one quotation in it, or all of them. */
function proposable(message: string): { readonly words: string; readonly isCut: boolean } {
  const [quote, ...others] = quotedIn(message)
  const words = (quote !== undefined && others.length === 0 ? quote : message).replace(/\s+/gu, ' ').trim()
  return { words: words.slice(0, LONGEST).trim(), isCut: words.length > LONGEST }
}
