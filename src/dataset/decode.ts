import type { Place } from './problem.ts'

/** The text of a file, or the place of the first byte that is not UTF-8 (RFC 3629). */
export function decode(bytes: Buffer): { readonly text: string } | { readonly bad: Place } {
  const text = bytes.toString('utf8')
  const again = Buffer.from(text)
  if (again.equals(bytes)) return { text }
  const first = bytes.findIndex((byte, index) => byte !== again[index])
  const before = bytes.subarray(0, first).toString('utf8').split('\n')
  return { bad: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } }
}
