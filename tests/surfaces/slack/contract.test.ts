import { fit } from '../../../src/answers/fit.ts'
import { LIMITS } from '../../../src/surfaces/slack/limits.ts'
import { fits, messageOf } from '../../../src/surfaces/slack/message.ts'
import { label, legible } from '../../../src/surfaces/slack/words.ts'
import { surfaceContract } from '../../contracts/surface.ts'
import { shownIn } from '../../fixtures/slack/bot.ts'
import { faultsInMessage } from '../../fixtures/slack/limits.ts'

const messagesOf = (answer: Parameters<typeof fit>[0]) =>
  fit(answer, fits).map(part => ({
    answer: part.answer,
    message: messageOf({ part, again: 'source bonn-1991' }, 'asker'),
  }))

surfaceContract({
  name: 'Slack',
  show: answer =>
    messagesOf(answer).map(({ answer: part, message }) => ({ answer: part, words: shownIn(message.blocks) })),
  legible,
  button: words => label(words, LIMITS.buttonLabel),
  faults: answer => messagesOf(answer).flatMap(({ message }) => faultsInMessage({ ...message })),
})
