import { LIMITS } from './limits.ts'

/** What a form must know again when it is submitted: which it is, and where the answer goes. Slack keeps it with the form. */
export interface Memory {
  readonly channel?: string | undefined
  readonly thread?: string | undefined
  /** The address for private answers that came with what was asked. */
  readonly respond?: string | undefined
  /** The line by which a form of the desk is known. */
  readonly key?: string | undefined
  /** How many windows lie below this one. */
  readonly depth?: number | undefined
}

export function remember(memory: Memory): string {
  const written = JSON.stringify(memory)
  return written.length <= LIMITS.privateMetadata ? written : JSON.stringify({ ...memory, respond: undefined })
}

/** Reads what `remember` wrote; a form that was opened from a window remembers no place. */
export function recall(written: string): Memory {
  try {
    const { channel, thread, respond, key, depth } = JSON.parse(written) as Readonly<Record<string, unknown>>
    return {
      ...(typeof channel === 'string' && { channel }),
      ...(typeof thread === 'string' && { thread }),
      ...(typeof respond === 'string' && { respond }),
      ...(typeof key === 'string' && { key }),
      ...(typeof depth === 'number' && { depth }),
    }
  } catch {
    return {}
  }
}
