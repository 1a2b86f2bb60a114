import type { Answer } from '../src/answers/answer.ts'
import { attribution, tooMany } from '../src/answers/attribution.ts'
import { compose } from '../src/answers/composition.ts'
import { resolve } from '../src/answers/resolve.ts'
import { isNobodys } from '../src/answers/ruling/common.ts'
import { ruleOn } from '../src/answers/ruling/rule-on.ts'
import type { Asked, Place, Ruling } from '../src/answers/ruling/ruling.ts'
import { unattributed } from '../src/answers/unattributed.ts'
import { type Context, question } from '../src/desk/command.ts'
import { refuse } from '../src/desk/refuse.ts'
import { refTo, titleOf } from '../src/entries/entry.ts'
import { languageName } from '../src/entries/language.ts'

export const whoSaid = question({
  name: 'who-said',
  summary: 'Who said these words first, where it is recorded, who repeated them, what is disputed',
  details:
    'The words are found whatever their case, quotation marks and dashes. The verdict says whether they are verbatim, part of a longer sentence, put together, altered, another speaker’s or not on record. A likeness is never given as an attribution.',
  options: {
    words: { description: 'The words, in quotation marks', required: true, positional: true, max: 2000 },
    speaker: { description: 'Only this person’s words', suggests: 'person' },
    language: { description: 'Only wordings in this language', suggests: 'language' },
  },
  examples: [
    { line: 'who-said "not one inch"', shows: 'the first utterance, its records and later uses' },
    { line: 'who-said "never promised not to expand"', shows: 'an outlet’s wording beside the speaker’s own' },
    { line: 'who-said "not one inch" speaker:vladimir-putin', shows: 'the same words, one speaker only' },
    { line: 'who-said "we will bury NATO"', shows: 'an answer that it is not on record' },
  ],
  answer: ({ words, speaker, language }, context) => {
    const scope = scopeOf(speaker, language, context)
    if ('answer' in scope) return scope.answer
    const composition = compose(context.catalogue)
    const ruling = ruleOn(words, scope.narrowing, context)
    switch (ruling.verdict) {
      case 'verbatim':
      case 'part':
      case 'outlet':
        if (isNobodys(words, ruling.places)) return tooMany(words, ruling.places, composition)
        return attribution(words, ruling, composition, context.search)
      default: {
        const outside = language === undefined ? [] : placesWith(ruleOn(words, {}, context))
        return unattributed({ words, ruling, scope: scope.words, outside }, composition)
      }
    }
  },
})

/** Where the words stand whole, whoever says them. */
function placesWith(ruling: Ruling): readonly Place[] {
  return ruling.verdict === 'verbatim' || ruling.verdict === 'part' || ruling.verdict === 'outlet' ? ruling.places : []
}

interface Scope {
  readonly narrowing: Asked
  /** The same in words: "of Helmut Kohl in German"; empty where everything is searched. */
  readonly words: string
}

/** Whose words, and in which language. A speaker or a language is never guessed. */
function scopeOf(
  speaker: string | undefined,
  language: string | undefined,
  context: Context,
): Scope | { readonly answer: Answer } {
  const by = speaker === undefined ? undefined : resolve(speaker, ['person', 'outlet', 'source'], context, 'speaker')
  if (by && 'answer' in by) return by
  const tag = language === undefined ? undefined : tagOf(language, context)
  if (language !== undefined && tag === undefined) {
    const known = context.catalogue.languages().map(each => `${each} (${languageName(each)})`)
    const problem = `No words in ${language} are on record. There are words in ${known.join(', ')}.`
    return { answer: refuse('usage', problem, context.catalogue.position) }
  }
  return {
    narrowing: { ...(by && { speakers: [refTo(by.entry)] }), ...(tag !== undefined && { language: tag }) },
    words: [by && `of ${titleOf(by.entry)}`, tag !== undefined && `in ${languageName(tag)}`].filter(Boolean).join(' '),
  }
}

/** The tag of a language that is given by its tag or its English name. */
function tagOf(language: string, { catalogue }: Context): string | undefined {
  const asked = language.toLowerCase()
  return catalogue.languages().find(tag => tag.toLowerCase() === asked || languageName(tag).toLowerCase() === asked)
}
