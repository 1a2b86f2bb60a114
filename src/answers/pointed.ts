import type { Block, Note } from './answer.ts'
import { wordsOf } from './text.ts'
import { notesOf } from './texts.ts'

type Link = Note['links'][number]

/**
 * The notes that a part of an answer points to, each with the links that the part needs: a source of which thirty sentences are
 * shown in all has a link for each, and only those that open at a sentence of another part are left to that part.
 */
export function notesOfPart(part: readonly Block[], all: readonly Block[], notes: readonly Note[]): readonly Note[] {
  return notesOf(part, notes).map(note => {
    const links = note.links.filter(link => stands(link, part) || !stands(link, all))
    return links.length === note.links.length ? note : { ...note, links }
  })
}

/** Whether the words at which a link opens stand in one of the quotations. */
function stands({ words }: Link, blocks: readonly Block[]): boolean {
  return words !== undefined && blocks.some(block => block.block === 'quotation' && share(words, wordsOf(block.text)))
}

/** A quotation may have been cut at its ends, or be a part of the sentence. */
function share(words: string, quoted: string): boolean {
  return words.includes(quoted) || quoted.includes(words)
}
