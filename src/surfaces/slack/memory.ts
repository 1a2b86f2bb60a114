/** What a form must know again when it is submitted: where the answer goes. Slack keeps it with the form. */
export interface Memory {
  readonly channel?: string | undefined
  readonly thread?: string | undefined
  /** The address for private answers that came with the slash command. */
  readonly respond?: string | undefined
}

export function remember(memory: Memory): string {
  return JSON.stringify(memory)
}

/** Reads what `remember` wrote; a form that was opened from a window remembers nothing. */
export function recall(written: string): Memory {
  try {
    const { channel, thread, respond } = JSON.parse(written) as Readonly<Record<string, unknown>>
    return {
      ...(typeof channel === 'string' && { channel }),
      ...(typeof thread === 'string' && { thread }),
      ...(typeof respond === 'string' && { respond }),
    }
  } catch {
    return {}
  }
}
