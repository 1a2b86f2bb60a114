import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js'
import type { Answer, Status } from '../../answers/answer.ts'
import { line } from './blocks.ts'
import { type Button, buttonRows } from './buttons.ts'
import { noteLine } from './notes.ts'
import { sectionsOf, sectionText } from './sections.ts'

/** What a message has besides the answer. */
export interface Frame {
  /** Buttons after those of the answer: the rest of a long one, and sharing. */
  readonly more: readonly Button[]
  /** Lines of small print at the end, in markdown. */
  readonly footer: readonly string[]
  readonly carry: (line: string) => string
  /** Rows of other things to press and choose from, below the buttons. */
  readonly rows?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[]
}

/** Colours of the edge; every answer also says in words what they mean. */
const EDGES: Partial<Record<Status, number>> = {
  near: 0xc27c0e,
  nothing: 0xc27c0e,
  refused: 0xb3261e,
  failed: 0xb3261e,
}

/** An answer as Components V2 (https://docs.discord.com/developers/components/reference): a container to read, and buttons below it. */
export function render(
  { title, blocks, notes, actions, status }: Answer,
  { more, footer, carry, rows = [] }: Frame,
): readonly APIMessageTopLevelComponent[] {
  const edge = EDGES[status]
  const parts = [
    display(line('## ', title).join('')),
    ...sectionsOf(blocks).map(section => display(sectionText(section))),
    notes.length > 0 && { type: ComponentType.Separator as const, divider: true, spacing: SeparatorSpacingSize.Small },
    display(notes.map(noteLine).join('\n')),
    display(footer.map(small).join('\n')),
  ].filter(part => part !== undefined && part !== false)
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    ...(edge !== undefined && { accent_color: edge }),
    components: parts.length > 0 ? parts : [EMPTY],
  }
  return [container, ...buttonRows(actions, carry), ...buttonRows(more, carry), ...rows]
}

const EMPTY = { type: ComponentType.TextDisplay as const, content: '-# There is nothing to show.' }

const small = (words: string) => `-# ${words}`

function display(content: string) {
  return content.trim() === '' ? undefined : { type: ComponentType.TextDisplay as const, content }
}
