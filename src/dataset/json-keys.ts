const STRING = /"(?:[^"\\]|\\.)*"(\s*:)?/g

/**
 * Whether a group of fields in a JSON text has a field twice. JSON's readers keep the last one and say nothing (RFC 8259, section 4), and so
 * words would be lost. `value` is what was read from the text.
 */
export function hasKeysTwice(text: string, value: unknown): boolean {
  let written = 0
  for (const [, colon] of text.matchAll(STRING)) if (colon !== undefined) written += 1
  return written !== keysIn(value)
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const values: readonly unknown[] = Object.values(value)
  const own = Array.isArray(value) ? 0 : values.length
  return values.reduce<number>((count, inner) => count + keysIn(inner), own)
}
