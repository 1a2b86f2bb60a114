import type { APIMessageTopLevelComponent } from 'discord.js'
import { LIMITS } from './limits.ts'

/** A component with whatever it holds: Discord counts both. */
interface Part {
  readonly content?: string
  readonly components?: readonly object[]
  readonly accessory?: object
}

/** How much of a message's budget components take. */
export interface Size {
  readonly components: number
  /** Characters of all text displays together. */
  readonly text: number
}

export function sizeOf(components: readonly APIMessageTopLevelComponent[]): Size {
  return partsIn(components).reduce<Size>(
    (size, { content = '' }) => ({ components: size.components + 1, text: size.text + content.length }),
    { components: 0, text: 0 },
  )
}

/** Whether Discord takes these components as one message. */
export function withinLimits(components: readonly APIMessageTopLevelComponent[]): boolean {
  const size = sizeOf(components)
  return size.components <= LIMITS.components && size.text <= LIMITS.text
}

function partsIn(components: readonly object[]): readonly Part[] {
  return components.flatMap((part: Part) => [
    part,
    ...partsIn(part.components ?? []),
    ...(part.accessory ? partsIn([part.accessory]) : []),
  ])
}
