import type { Held } from '../held.ts'
import { LIMITS } from './limits.ts'

/** The form of what a form carries, so that an old one can be told apart when it changes. */
const FORM = 'f1 '

/** What is to be done with a form: sent, laid out before it is sent, gone on with, or some of its fields picked. */
export type Act = 'send' | 'card' | 'more' | 'pick' | 'pick2' | 'pick3'

const ID = /^f1 (?<act>send|card|more|pick[23]?) (?:(?<kept>draft [^\s|]+|held:[^\s|]+)(?:\||$))?(?<key>.*)$/u

/**
 * What a form carries, so that it is known again when it comes back: the line that gives it again with everything that was filled in,
 * and its key, which still gives the form when the line is no longer kept. Where there is no room, only the first.
 */
export function formIdOf(act: Act, { line, key }: { readonly line: string; readonly key: string }, held: Held): string {
  const named = `${FORM}${act} ${key}`
  if (line === key && named.length <= LIMITS.customId) return named
  const kept = /^draft \S+$/.test(line) ? line : held.holdLine(line)
  const both = `${FORM}${act} ${kept}|${key}`
  return both.length <= LIMITS.customId ? both : `${FORM}${act} ${kept}`
}

/** What came back: what to do, and the lines that may give the form again, the best first. */
export function readFormId(customId: string): { readonly act: Act; readonly lines: readonly string[] } | undefined {
  const { act, kept, key } = ID.exec(customId)?.groups ?? {}
  if (act === undefined) return undefined
  return { act: act as Act, lines: [kept, key].filter(line => line !== undefined && line !== '') as string[] }
}
