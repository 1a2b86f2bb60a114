import { type APIActionRowComponent, type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js'
import type { Action } from '../../answers/answer.ts'
import { clipped } from '../clipped.ts'
import { legible } from './escape.ts'
import { LIMITS } from './limits.ts'

/** Something to press, and the line that it carries. */
export type Button = Action

const STYLES = { main: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const

/** The most buttons of one message, so that what is to be read keeps its share of the 40 components. */
const MOST = 20

/** Buttons in rows of five. `carry` makes of a line what Discord keeps in a button. */
export function buttonRows(
  buttons: readonly Button[],
  carry: (line: string) => string,
): readonly APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const shown = distinct(buttons.slice(0, MOST).map(button => componentOf(button, carry)))
  return Array.from({ length: Math.ceil(shown.length / LIMITS.buttonsInRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: shown.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
  }))
}

function componentOf({ label, line, weight }: Button, carry: (line: string) => string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: weight === undefined ? ButtonStyle.Secondary : STYLES[weight],
    label: labelOf(label, line),
    custom_id: carry(line),
  }
}

/** A label is plain text to Discord and must have something to see. */
function labelOf(label: string, line: string): string {
  const words = [label, line, 'Ask'].map(legible).find(shown => shown.trim() !== '') ?? 'Ask'
  return clipped(words, LIMITS.label)
}

/** Discord refuses a message of which two buttons carry the same; `part:1` says what a line without it means. */
function distinct(buttons: readonly APIButtonComponentWithCustomId[]): readonly APIButtonComponentWithCustomId[] {
  const taken = new Set<string>()
  return buttons.flatMap(button => {
    let id = button.custom_id
    while (taken.has(id)) id = `${id} part:1`
    if (id.length > LIMITS.customId) return []
    taken.add(id)
    return [{ ...button, custom_id: id }]
  })
}
