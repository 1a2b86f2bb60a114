import type { Laid } from './render.ts'
import type { Screen } from './style.ts'
import { columnsOf } from './wrap.ts'

/** In a window of fewer rows, turning pages is more trouble than scrolling. */
const FEWEST = 8
/** The line that asks whether to go on, and one that shows what was read last. */
const KEPT = 2
/** Where terminals set their tab stops. */
const TAB = ' '.repeat(8)

/**
 * How many of the lines fill the screen: as many as end where something new begins, so that a quotation is read in one
 * piece, unless that would leave half of the screen empty. All of them if they fit, or if the screen does not say how high it is.
 */
export function screenful(lines: readonly Laid[], screen: Screen): number {
  const room = (screen.rows ?? 0) - KEPT
  if (room < FEWEST - KEPT) return lines.length
  let used = 0
  let ended = 0
  for (const [index, { line, begins }] of lines.entries()) {
    if (begins && used >= room / 2) ended = index
    used += rowsOf(line, screen)
    const isBetween = line === '' && lines[index + 1]?.begins === true
    if (used > (isBetween ? room + 1 : room)) return ended || Math.max(1, index)
  }
  return lines.length
}

/** Addresses are wider than the window, and so are lines laid out before it was made narrower. */
function rowsOf(line: string, { columns }: Screen): number {
  return Math.max(1, Math.ceil(columnsOf(line.replaceAll('\t', TAB)) / (columns || 80)))
}
