import type { Answer } from '../answers/answer.ts'

/** Answers that only the words asked would give again, kept for a while so that their buttons work. */
export interface Held {
  /** Keeps an answer and returns the line that recalls it, such as `held:3f9a` or `held:3f9a source bonn-1991`. */
  hold(answer: Answer): string
  /** Keeps a line that repeats what was asked and returns the one that stands for it in a button. */
  holdLine(line: string): string
  /** What a line recalls; nothing where it is not one of these. */
  recall(line: string): Recalled | undefined
}

type Recalled =
  | { readonly answer: Answer }
  | { readonly line: string }
  /** It was kept too long ago; the nearest to it, if anything is, is what this line gives. */
  | { readonly instead: string | undefined }

interface Limits {
  /** How long an answer is kept, in milliseconds. */
  readonly lasting: number
  /** The most answers kept; the oldest go first. */
  readonly most: number
}

const THIRTY_MINUTES = 30 * 60_000

/** Keeps answers in memory only: a restart forgets them, and nothing of what was asked is ever written down. */
export function createHeld(
  now: () => number,
  id: () => string,
  { lasting, most }: Limits = { lasting: THIRTY_MINUTES, most: 500 },
): Held {
  const kept = new Map<string, { readonly what: { answer: Answer } | { line: string }; readonly until: number }>()

  function forgetOld(): void {
    for (const [key, { until }] of kept) if (until <= now() || kept.size > most) kept.delete(key)
  }

  function keep(what: { answer: Answer } | { line: string }): string {
    const key = id()
    kept.set(key, { what, until: now() + lasting })
    forgetOld()
    return `held:${key}`
  }

  return {
    hold: answer => [keep({ answer }), answer.line].filter(part => part !== undefined).join(' '),
    holdLine: line => keep({ line }),
    recall: line => {
      const [, key, instead] = /^held:(\S+)(?: (.+))?$/.exec(line) ?? []
      if (key === undefined) return undefined
      forgetOld()
      return kept.get(key)?.what ?? { instead }
    },
  }
}
