/** The longest draft that is checked, in bytes: a long book has less. */
export const DRAFT_MAX = 1_000_000

type Draft = { readonly text: string } | { readonly problem: string }

/** The words of a file that is to be checked, or why it cannot be: drafts are plain text in UTF-8, or in UTF-16 with its mark. */
export function draftIn(bytes: Uint8Array | { readonly problem: string }): Draft {
  if ('problem' in bytes) return bytes
  if (bytes.length > DRAFT_MAX) {
    const has = (bytes.length / 1_000_000).toFixed(1)
    return { problem: `It has ${has} MB; at most 1 MB is checked at once. Split it, and check the parts.` }
  }
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    if (text.includes('\0')) return { problem: 'It is no text. Save it as plain text, and check that.' }
    return { text }
  } catch {
    return { problem: 'It is not text in UTF-8. Save it as plain text in UTF-8, and check that.' }
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
