import type { Answer } from '../../../src/answers/answer.ts'
import { fit } from '../../../src/answers/fit.ts'
import { clipped } from '../../../src/surfaces/clipped.ts'
import { legible } from '../../../src/surfaces/discord/escape.ts'
import { fitsMessage, frameOf } from '../../../src/surfaces/discord/frame.ts'
import { messageOf } from '../../../src/surfaces/discord/message.ts'
import { render } from '../../../src/surfaces/discord/render.ts'
import { createHeld } from '../../../src/surfaces/held.ts'
import { surfaceContract } from '../../contracts/surface.ts'
import { buttonsOf, counting, markdownOf } from '../../fixtures/discord/bot.ts'
import { problemsOf } from '../../fixtures/discord/contract.ts'
import { shownOf } from '../../fixtures/discord/shown.ts'

const held = createHeld(() => 0, counting())

/** Every part as it is sent, with the buttons that go on from it. */
function messagesOf(answer: Answer) {
  return fit(answer, fitsMessage).map(part => {
    const frame = frameOf({ answer, part, again: held.hold(answer), share: false }, { place: 'server' }, held)
    return { answer: part.answer, message: messageOf(render(part.answer, frame)) }
  })
}

surfaceContract({
  name: 'Discord',
  show: answer =>
    messagesOf(answer).map(({ answer: part, message }) => ({
      answer: part,
      words: [shownOf(markdownOf(message)).words, ...buttonsOf(message).map(({ label }) => label)].join('\n'),
    })),
  legible,
  button: label => clipped(legible(label), 80),
  faults: answer => messagesOf(answer).flatMap(({ message }) => problemsOf('message', message)),
})
