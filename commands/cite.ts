import type { Answer } from '../src/answers/answer.ts'
import { citeSource } from '../src/answers/cite/cite.ts'
import type { Cited, Quoted } from '../src/answers/cite/cited.ts'
import { STYLE_NAMES, STYLES } from '../src/answers/cite/styles.ts'
import type { Composition } from '../src/answers/composition.ts'
import { resolve, shortTitle } from '../src/answers/resolve.ts'
import { cautions, open, paragraph, section } from '../src/answers/sections.ts'
import { strong, text } from '../src/answers/text.ts'
import { type Context, question } from '../src/desk/command.ts'
import type { Quotation, Source } from '../src/entries/entry.ts'
import { type EntryRef, refOf } from '../src/entries/ref.ts'

export const cite = question({
  name: 'cite',
  summary: 'A citation to copy, with its caveats, translation and access date inside',
  options: {
    name: { description: 'The slug of a quotation or a source', required: true, positional: true, suggests: 'citable' },
    style: { description: 'The citation style; newsroom where nothing is said', choices: STYLES },
  },
  examples: [
    { line: 'cite chrobog-elbe', shows: 'a quotation as a newsroom would credit it' },
    { line: 'cite bonn-1991 style:apa', shows: 'a telegram in APA style' },
    { line: 'cite stoltenberg-never-promised-dpa style:wikipedia', shows: 'a template to paste into Wikipedia' },
  ],
  answer: async ({ name, style = 'newsroom' }, context): Promise<Answer> => {
    const found = resolve(name, ['quotation', 'source'], context)
    if ('answer' in found) return found.answer
    const { entry, composition } = found
    const cited =
      entry.kind === 'source' ? citedSource(entry, composition, context) : citedQuotation(entry, composition, context)
    if (!cited) throw new Error(`The record of ${entry.id} names a source that is not there.`)
    return composition.finish({
      status: 'found',
      line: `cite ${entry.kind}/${entry.id} style:${style}`,
      title: text('How to cite ', strong(shortTitle(entry))),
      blocks: [
        paragraph(`${STYLE_NAMES[style]}:`),
        { block: 'verbatim', text: await citeSource(cited, style) },
        ...section('To bear in mind', cautions([entry], composition)),
      ],
      actions: [
        ...STYLES.filter(other => other !== style).map(other => ({
          label: STYLE_NAMES[other],
          line: `cite ${entry.kind}/${entry.id} style:${other}`,
        })),
        open(refOf(entry.kind, entry.id), 'The entry'),
      ],
    })
  },
})

function citedSource(source: Source, composition: Composition, { today }: Context, quoted?: Quoted): Cited {
  const authors = source.author.flatMap(author => (typeof author === 'string' ? (composition.show(author) ?? []) : []))
  const outlet = composition.show(refOf('outlet', source.outlet))?.name ?? source.outlet
  return { source, outlet, authors, accessed: today, ...(quoted && { quoted }) }
}

/** A quotation is cited from its best record. */
function citedQuotation(quotation: Quotation, composition: Composition, context: Context): Cited | undefined {
  const [citation] = quotation.citation
  const source = composition.show(refOf('source', citation.source))
  const speakers = quotation.spokenByCharacter.flatMap(
    speaker => composition.show(speaker as EntryRef<'person' | 'outlet' | 'source'>) ?? [],
  )
  return source && citedSource(source, composition, context, { quotation, citation, speakers })
}
