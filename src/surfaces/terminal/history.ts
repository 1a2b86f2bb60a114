import { appendFileSync, chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** How many lines the prompt remembers. */
export const REMEMBERED = 500

/** Lines typed at the prompt, kept on this machine only, for the arrow keys. */
export interface History {
  /** The newest first, as node:readline wants them. */
  readonly lines: readonly string[]
  /** Keeps a line, unless it begins with a space. */
  keep(line: string): void
}

/**
 * Opens the file, readable by its owner only, and makes it if there is none. A history that cannot be read or written is
 * no reason not to answer: then nothing is remembered.
 */
export function openHistory(path: string): History {
  let able = true
  const tried = <T>(act: () => T): T | undefined => {
    try {
      return act()
    } catch {
      able = false
      return undefined
    }
  }
  const lines = tried(() => readLines(path)) ?? []
  return {
    lines: lines.slice(-REMEMBERED).reverse(),
    keep: line => {
      if (able && !line.startsWith(' ')) tried(() => appendFileSync(path, `${line}\n`, { mode: 0o600 }))
    },
  }
}

function readLines(path: string): readonly string[] {
  mkdirSync(dirname(path), { recursive: true })
  appendFileSync(path, '', { mode: 0o600 })
  chmodSync(path, 0o600)
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !/\p{Cc}/u.test(line))
  if (lines.length > 2 * REMEMBERED) writeFileSync(path, `${lines.slice(-REMEMBERED).join('\n')}\n`, { mode: 0o600 })
  return lines
}
