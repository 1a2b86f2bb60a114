import type { CslItem, CslName } from './item.ts'

/**
 * Characters that the style engine takes for markup (`<i>`), quotation marks to turn, or apostrophes to bend. Titles are words
 * of the record, so the engine is given stand-ins (code points that Unicode reserves for a program's own use) and never sees them.
 */
const MARKUP = '<>"\'`“”‘’„‚«»‹›'
const STAND_INS = [...MARKUP].map((_, index) => String.fromCharCode(0xfdd0 + index))

/** Of a language that it does not take for English the engine leaves the capitals as they are. */
const UNDETERMINED = 'und'

/** The engine decides by its letters how to print a name, so names keep their apostrophes and lose only what can be a tag. */
const IN_NAMES = '<>'

/** The item with stand-ins for whatever the style engine would take for markup. */
export function mask(item: CslItem): CslItem {
  const masked = Object.entries(item).map(([field, value]) => {
    if (field === 'author' || field === 'translator') return [field, (value as readonly CslName[]).map(maskName)]
    return [field, typeof value === 'string' && field !== 'type' ? maskWords(value, MARKUP) : value]
  })
  return { ...Object.fromEntries(masked), language: UNDETERMINED }
}

function maskName(name: CslName): CslName {
  const parts = Object.entries(name).map(([part, words]) => [part, maskWords(words, IN_NAMES)])
  return Object.fromEntries(parts)
}

function maskWords(words: string, markup: string): string {
  return [...words].map(mark => (markup.includes(mark) ? STAND_INS[MARKUP.indexOf(mark)] : mark)).join('')
}

/** What the engine printed, in one line, with the characters themselves back in their places. */
export function unmask(printed: string): string {
  return printed
    .replace(/[\uFDD0-\uFDEF]/g, standIn => MARKUP[STAND_INS.indexOf(standIn)] ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
}
