import { words as wordsOf } from '../entries/fold.ts'
import type { Search } from '../search/search.ts'
import type { Answer } from './answer.ts'
import { type Composition, compose } from './composition.ts'
import { shortTitle } from './resolve.ts'
import { list, open, paragraph, pointer } from './sections.ts'
import { strong, text } from './text.ts'

/** How many claims are offered. */
const OFFERED = 5
/** A claim that is less probable than this is not offered. Of public tweets that make no claim on record two in three then get none. */
export const WORTH = 0.15
/** Fewer words are a name and no sentence. */
const SENTENCE = 3

/**
 * The claims that a sentence may make, offered and never asserted: their words are others, and which of them is meant is for people
 * to say. Undefined where the words are no sentence, or where no claim is like them.
 */
export function likelyClaims(
  words: string,
  { catalogue, search }: { readonly catalogue: Composition['catalogue']; readonly search: Search },
): Answer | undefined {
  if (wordsOf(words).length < SENTENCE || !/\s/.test(words.trim())) return undefined
  const composition = compose(catalogue)
  const found = search
    .claims(words, OFFERED)
    .filter(({ confidence }) => confidence >= WORTH)
    .flatMap(({ entry }) => composition.show(entry) ?? [])
  if (found.length === 0) return undefined
  const asked = words.length > 80 ? `${words.slice(0, 80)}…` : words
  return composition.finish({
    status: 'near',
    title: text('No claim is on record in these words: ', strong(asked)),
    blocks: [
      paragraph(
        found.length === 1
          ? 'This one may be meant. It is like them, no more:'
          : 'One of these may be meant. They are like them, no more:',
      ),
      ...list(found.map(entry => text(entry.text, pointer(entry)))),
    ],
    actions: found.map(entry => open(`claim/${entry.id}`, shortTitle(entry, 40))),
  })
}
