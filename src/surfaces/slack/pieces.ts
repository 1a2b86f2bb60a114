import { LIMITS } from './limits.ts'

/** How many inputs one text may be spread over. */
const MOST = 6

/** A text in pieces that Slack's inputs take, cut at spaces; `joinedFrom` puts them together again. Nothing where it cannot be cut. */
export function piecesOf(value: string): readonly string[] | undefined {
  const pieces: string[] = []
  let rest = value
  while (rest.length > LIMITS.input) {
    const space = rest.lastIndexOf(' ', LIMITS.input)
    if (space <= 0 || pieces.length === MOST - 1) return undefined
    pieces.push(rest.slice(0, space))
    rest = rest.slice(space + 1)
  }
  return [...pieces, rest]
}

export function joinedFrom(pieces: readonly string[]): string {
  return pieces.filter(piece => piece !== '').join(' ')
}

/** The id of the block that has one piece of a field: `records`, `records~1`. */
export function pieceName(field: string, index: number): string {
  return index === 0 ? field : `${field}~${index}`
}

/** The field to which the block of a piece belongs. */
export function fieldOfPiece(block: string): string {
  return block.replace(/~\d+$/, '')
}

/** The names that the blocks of one field may have. */
export function pieceNames(field: string): readonly string[] {
  return Array.from({ length: MOST }, (_, index) => pieceName(field, index))
}
