import { carriedBy, until } from '../fixtures/discord/bot.ts'
import type { Deed, Done, Shown } from '../fixtures/discord/interactions.ts'
import { wordsIn } from '../fixtures/discord/newsroom.ts'
import { buttonsIn, shownIn } from '../fixtures/slack/bot.ts'
import type { Json as Body } from '../fixtures/slack/workspace.ts'
import type { openBothPlatforms } from './both-platforms.ts'
import { type Json, list, sent } from './html.ts'

/** What people do on both platforms, and what they find there. */
export function createHands({ slack, discord }: Awaited<ReturnType<typeof openBothPlatforms>>) {
  return {
    /** Types a line on Slack; what its asker alone is shown. */
    say: async (line: string, user: string, channel = 'C1'): Promise<Body> => {
      const { url } = await slack.slash('/footnote', line, { user, channel })
      return slack.until(() => slack.answersTo(url)[0])
    },
    /** Presses a button on Slack, of a private answer or of a message in a channel. */
    press: async (message: unknown, label: string, user: string, of?: Body): Promise<Body> => {
      const value = buttonsIn(message).find(button => button.label === label)?.value ?? label
      const { url } = await slack.press(value, { user, ...(of && { of, channel: String(of['channel']) }) })
      return slack.until(() => slack.answersTo(url)[0])
    },
    /** The window on Slack that shows these words. */
    windowWith: (words: string) =>
      slack.until(() => [...slack.workspace.views.values()].find(view => shownIn(view).includes(words))),
    inSlack: (channel: string, words = '') =>
      slack.workspace.messages.filter(message => message.channel === channel && shownIn(message).includes(words)),
    inDiscord: (channel: string, words = '') =>
      discord.posted.filter(post => post.channel === channel && wordsIn(post).includes(words)),
    /** Presses a button on Discord. */
    pressed: (shown: Shown, label: RegExp, deed: Deed) => discord.press(shown, carriedBy(shown, label), deed),
    /** The form that something opens on Discord. */
    formOf: async (done: Done): Promise<Json & { readonly custom_id: string }> => {
      await until(() => done.callback !== undefined)
      if (done.callback?.type !== 9) throw new Error(`no form but ${JSON.stringify(done.callback).slice(0, 600)}`)
      return sent(done.callback.data) as Json & { readonly custom_id: string }
    },
  }
}

/** The words of a window on Slack, a line for each of its blocks. */
export function wordsOfWindow(view: Json): string {
  return list(view['blocks'])
    .map(block => shownIn(block))
    .join('\n')
}

/** What a screen reader reads of a message on Slack. */
export function wordsOfMessage(message: unknown): string {
  return String(sent(message)['text']).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
