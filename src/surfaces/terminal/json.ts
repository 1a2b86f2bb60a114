/**
 * An answer or a report as JSON, for scripts: one line, or indented for eyes. Controls that JSON lets pass (DEL and C1, line and
 * direction marks) are written as escapes, because some terminals obey them.
 */
export function jsonOf(document: object, indented = false): string {
  return JSON.stringify(document, undefined, indented ? 2 : undefined).replace(
    /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
