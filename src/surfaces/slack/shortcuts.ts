import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt'
import { quotedIn } from '../quoted.ts'
import { wordsOf } from './incoming.ts'
import type { Office } from './listen.ts'
import { say } from './message.ts'
import { type Place, placeAt } from './place.ts'
import { askerOf } from './presses.ts'
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
    description: 'Look up every passage in quotation marks, one by one',
  },
} as const

const NO_WORDS = 'There are no words in this message to look up.'
const NO_QUOTES = 'Nothing in this message stands in quotation marks. Use “Who said this?” to look up all of its words.'

export function listenToShortcuts(app: App, { api, counter, tasks }: Office): void {
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
      await (asked === '' ? placeOf(shortcut).reply(say(NO_WORDS)) : counter.serveWords([asked], placeOf(shortcut)))
    })
  })

  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: 'check_quotes' }, async ({ ack, shortcut }) => {
    await ack()
    await tasks.run(async () => {
      const quotes = quotedIn(wordsOf(shortcut.message))
      await (quotes.length === 0
        ? placeOf(shortcut).reply(say(NO_QUOTES))
        : counter.serveWords(quotes, placeOf(shortcut)))
    })
  })

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
