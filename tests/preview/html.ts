/** What a platform is sent, as far as a drawing looks at it. */
export type Json = Readonly<Record<string, unknown>>

/** Words as they stand in a page. */
export function safe(words: unknown): string {
  return String(words ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : []
}

/** What was sent, as it would arrive. */
export function sent(body: unknown): Json {
  return JSON.parse(JSON.stringify(body)) as Json
}
