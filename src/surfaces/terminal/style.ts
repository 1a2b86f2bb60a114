import { styleText } from 'node:util'

/** What the terminal can show, decided once, so that rendering is a pure function. */
export interface Style {
  /** Columns to fill, from 20 to 100: longer lines are hard to read. */
  readonly width: number
  readonly colour: boolean
  /** Whether words can be made clickable (OSC 8). */
  readonly links: boolean
}

/** What the environment says of colour, as it stands there. */
export interface Wishes {
  /** `NO_COLOR` (https://no-color.org): anything but nothing turns colour off. */
  readonly noColor?: string | undefined
  /** `FORCE_COLOR`, as Node reads it: `0` or `false` turns colour off, anything else on, whatever `NO_COLOR` says. */
  readonly forceColor?: string | undefined
  /** `TERM`; a `dumb` terminal gets neither colour nor links. */
  readonly term?: string | undefined
  /** Whether the terminal is known to show OSC 8 links. */
  readonly links?: boolean
}

/** The output of a process, as far as it says what it can show. */
export interface Screen {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly rows?: number | undefined
}

export function styleOf(screen: Screen, { noColor, forceColor, term, links = false }: Wishes): Style {
  const able = term !== 'dumb'
  const wished = forceColor === undefined ? undefined : forceColor !== '0' && forceColor !== 'false'
  const colour = wished ?? (!noColor && able && screen.isTTY === true)
  return { width: widthOf(screen.columns), colour, links: links && able }
}

/** The same style at the width that the screen has now: people resize windows. */
export function fitted(style: Style, screen: Screen): Style {
  return screen.columns === undefined ? style : { ...style, width: widthOf(screen.columns) }
}

function widthOf(columns: number | undefined): number {
  return Math.max(20, Math.min(100, columns || 80))
}

/** How words look: weight, or one of the sixteen colours that a reader's own theme defines. */
export type Look = 'bold' | 'dim' | 'underline' | 'red' | 'green' | 'yellow' | 'magenta' | 'cyan'

/** Paints words, where there is colour. */
export function paint(words: string, style: Style, ...looks: Look[]): string {
  return style.colour && words !== '' && looks.length > 0 ? styleText(looks, words, { validateStream: false }) : words
}
