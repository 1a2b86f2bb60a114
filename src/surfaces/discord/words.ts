import type { Answer, RefusalCode } from '../../answers/answer.ts'
import { type Text, text } from '../../answers/text.ts'
import type { Use } from './invite.ts'
import type { Trouble } from './trouble.ts'

/** Something that Footnote says about Discord itself, in the form of an answer. */
export function said(title: string, words: Text, refusal?: RefusalCode): Answer {
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

const NOT: Readonly<Record<Use, string>> = {
  post: 'This could not be shared',
  pin: 'This could not be pinned',
}

const turnedDown = (use: Use, words: string, refusal: RefusalCode = 'usage'): Answer =>
  said(NOT[use], text(words), refusal)

const notShared = (words: string, refusal: RefusalCode = 'usage'): Answer => turnedDown('post', words, refusal)

/** Says which permissions are missing, and who can grant them. */
export function notPermitted(missing: readonly string[], use: Use = 'post'): Answer {
  const [doing, again] = use === 'pin' ? ['post and pin', 'pin it'] : ['post', 'share']
  return turnedDown(
    use,
    `Footnote may not ${doing} in this channel: it lacks the permission ${missing.join(' and ')}. Somebody who may manage this channel or its roles can grant it, under Edit Channel, Permissions. Then ${again} again.`,
    'not-permitted',
  )
}

/** In a server that does not let apps of its members speak in public. */
export const KEPT_PRIVATE: Answer = notShared(
  'This server shows answers of apps that its members bring along to themselves only: you lack the permission Use External Apps here. Somebody who may manage roles can grant it, or add Footnote to the server.',
  'not-permitted',
)

/** Says why Discord did not take an answer; nothing where that is not known. */
export function troubleWords(trouble: Trouble, names: readonly string[], use: Use = 'post'): Answer | undefined {
  const no = (words: string, refusal?: RefusalCode) => turnedDown(use, words, refusal)
  switch (trouble) {
    case 'no permission':
      return notPermitted(names, use)
    case 'channel gone':
      return no('This channel is not there any more. Ask again where you want the answer to be seen.')
    case 'thread closed':
      return no(
        'This thread is archived or locked. Somebody who may manage threads can open it again; then try once more.',
        'not-permitted',
      )
    case 'slow mode':
      return no('This channel is in slow mode. Wait a little and try again.')
    case 'blocked':
      return no(
        'This server’s AutoMod turned the answer away. Somebody who may manage the server can make an exception for Footnote.',
        'not-permitted',
      )
    case 'message gone':
    case 'pins full':
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

/** Who proposed what is for reviewers, in the channels where they review. */
export const FOR_REVIEWERS: Answer = notShared(
  'Some answers are not for everybody: proposals are shown to reviewers only, and what is kept of you to you.',
)
