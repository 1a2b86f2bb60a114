import type { types } from '@slack/bolt'
import type { Action } from '../../answers/answer.ts'
import { LIMITS } from './limits.ts'
import { label } from './words.ts'

/** How the listener knows that a button carries a typed line. Slack wants ids that differ within a block. */
export const CARRIES_LINE = /^line:/

/** Things to do next, each carrying the line that a person could have typed; one too long to be carried is left out. */
export function buttonBlocks(actions: readonly Action[]): readonly types.ActionsBlock[] {
  const elements = actions
    .filter(({ line }) => line !== '' && line.length <= LIMITS.buttonValue)
    .slice(0, LIMITS.actionsElements)
    .map(buttonOf)
  return elements.length > 0 ? [{ type: 'actions', elements }] : []
}

function buttonOf(action: Action, index: number): types.Button {
  return {
    type: 'button',
    action_id: `line:${index}`,
    text: {
      type: 'plain_text',
      text: label(action.label, LIMITS.buttonLabel, label(action.line, LIMITS.buttonLabel)),
      emoji: false,
    },
    value: action.line,
    ...(action.weight === 'main' && { style: 'primary' as const }),
    ...(action.weight === 'danger' && { style: 'danger' as const }),
  }
}
