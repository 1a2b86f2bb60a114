import type { Answer, RefusalCode } from '../../answers/answer.ts'
import { type Text, text } from '../../answers/text.ts'
import type { Trouble } from './trouble.ts'

/** Something that Footnote says about Discord itself, in the form of an answer. */
function said(title: string, words: Text, refusal?: RefusalCode): Answer {
  return {
    status: refusal === undefined ? 'done' : 'refused',
    ...(refusal !== undefined && { refusal }),
    title: text(title),
    blocks: [
      refusal === undefined ? { block: 'paragraph', text: words } : { block: 'notice', tone: 'refusal', text: words },
    ],
    notes: [],
    actions: [],
    shows: [],
    asOf: 0,
  }
}

export const shared = (words: Text): Answer => said('Shared', words)

const notShared = (words: string, refusal: RefusalCode = 'usage'): Answer =>
  said('This could not be shared', text(words), refusal)

/** Says which permissions are missing, and who can grant them. */
export function notPermitted(missing: readonly string[]): Answer {
  return notShared(
    `Footnote may not post in this channel: it lacks the permission ${missing.join(' and ')}. Somebody who may manage this channel or its roles can grant it, under Edit Channel, Permissions. Then share again.`,
    'not-permitted',
  )
}

/** In a server that does not let apps of its members speak in public. */
export const KEPT_PRIVATE: Answer = notShared(
  'This server shows answers of apps that its members bring along to themselves only: you lack the permission Use External Apps here. Somebody who may manage roles can grant it, or add Footnote to the server.',
  'not-permitted',
)

/** Says why Discord did not take a shared answer; nothing where that is not known. */
export function troubleWords(trouble: Trouble, names: readonly string[]): Answer | undefined {
  switch (trouble) {
    case 'no permission':
      return notPermitted(names)
    case 'channel gone':
      return notShared('This channel is not there any more. Ask again where you want the answer to be seen.')
    case 'thread closed':
      return notShared(
        'This thread is archived or locked. Somebody who may manage threads can open it again; then share once more.',
        'not-permitted',
      )
    case 'slow mode':
      return notShared('This channel is in slow mode. Wait a little and share again.')
    case 'blocked':
      return notShared(
        'This server’s AutoMod turned the answer away. Somebody who may manage the server can make an exception for Footnote.',
        'not-permitted',
      )
    case 'expired':
    case 'already answered':
      return undefined
  }
}

export function apology(reference: string): Answer {
  return {
    ...said('Something went wrong here', []),
    status: 'failed',
    blocks: [
      {
        block: 'notice',
        tone: 'refusal',
        text: text(
          'The answer could not be sent. Please try again; if it happens again, tell whoever runs this bot the reference ',
          { span: 'code', text: reference },
          '.',
        ),
      },
    ],
  }
}

export const CLOSING: Answer = said('Footnote is restarting', text('Please ask again in a minute.'), 'usage')

export const OLD_BUTTON: Answer = said(
  'This button is from another time',
  text('Footnote does not know it any more. Ask with a command; help lists what can be asked.'),
  'usage',
)

export const NO_WORDS: Answer = said(
  'There are no words to look up',
  text('This message has no text of its own. Use who-said with the words instead.'),
  'usage',
)
