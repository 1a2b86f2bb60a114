import type { Answer } from '../../answers/answer.ts'
import { isPublic } from '../copies.ts'
import type { Held } from '../held.ts'
import { writeWish } from '../part.ts'
import type { Turn } from '../turn.ts'
import type { Button } from './buttons.ts'
import { customIdOf, isCarriable } from './carry.ts'
import { withinLimits } from './measure.ts'
import type { Place } from './place.ts'
import { type Frame, render } from './render.ts'

/** A message in the making: whom it is for, and where. */
export interface Setting {
  readonly place: Place['place']
  /** Discord's number of the person who shares the answer with everybody; private without. */
  readonly sharedBy?: string
  /** Whether it stands in a channel for everybody. */
  readonly standing?: boolean
  /** Whether whoever asks may pin it here. */
  readonly mayPin?: boolean
}

/** What goes around one part of an answer. */
export function frameOf({ answer, part: { number, of }, again }: Turn, setting: Setting, held: Held): Frame {
  const more = again !== undefined && number < of && moreButton(number + 1, of)
  const share = again !== undefined && isPublic(answer) && isShareable(setting) && shareButton(number)
  const pin = again === answer.line && setting.mayPin === true && pinButton(answer)
  return {
    more: [...[more, share].filter(button => button !== false).map(write), ...(pin ? [pin] : [])],
    footer: footerOf(setting),
    carry: line => customIdOf(line, held),
  }

  /** A line that recalls a kept answer may name what else to show when it is gone; where there is no room, it does not. */
  function write({ label, wish }: Going): Button {
    const [recalling] = /^held:\S+/.exec(again ?? '') ?? []
    const lines = [again, recalling].flatMap(line => (line === undefined ? [] : [writeWish({ ...wish, line })]))
    const [kept = ''] = lines.some(isCarriable) ? [] : held.hold(answer).split(' ')
    return { label, line: lines.find(isCarriable) ?? writeWish({ ...wish, line: kept }) }
  }
}

/** Whether a part of an answer fits one message, whatever goes around it. */
export function fitsMessage(answer: Answer): boolean {
  return withinLimits(render(answer, WIDEST))
}

const FOREIGN = 'Footnote is not in this server or conversation, so what is shared here cannot be corrected later.'

function footerOf({ place, sharedBy }: Setting): readonly string[] {
  return [...(sharedBy === undefined ? [] : [`Shared by <@${sharedBy}>`]), ...(place === 'elsewhere' ? [FOREIGN] : [])]
}

function isShareable({ place, sharedBy, standing = false }: Setting): boolean {
  return sharedBy === undefined && !standing && place !== 'direct'
}

/** A way to go on with the same answer. */
interface Going {
  readonly label: string
  readonly wish: { readonly part: number; readonly share?: boolean }
}

const moreButton = (part: number, of: number): Going => ({ label: `More (${part} of ${of})`, wish: { part } })
/** To be pinned, an answer must show something that can be kept up to date. */
function pinButton(answer: Answer): Button | false {
  const line = `pin ${answer.line}`
  return isPublic(answer) && answer.line !== undefined && answer.shows.length > 0 && isCarriable(line)
    ? { label: 'Pin', line }
    : false
}

const shareButton = (part: number): Going => ({ label: 'Share', wish: { part, share: true } })

const WIDEST: Frame = {
  more: ['More', 'Share', 'Pin'].map(label => ({ label, line: label })),
  footer: footerOf({ place: 'elsewhere', sharedBy: '9'.repeat(20) }),
  carry: line => line,
}
