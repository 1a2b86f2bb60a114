import { foldedWords } from '../entries/fold.ts'

/** Folded, so that they compare with the words of any text. */
export function folded(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap(list => foldedWords(list).split(' ')))
}

/** English forms of verbs by which somebody is said to speak or write. */
const ENGLISH = [
  'said says say saying told tells tell wrote writes write tweeted tweets posted stated states added adds adding noted notes claimed claims',
  'asserted asserts declared declares remarked remarks replied replies responded responds answered answers asked asks insisted insists argued argues',
  'recalled recalls explained explains announced announces warned warns testified commented comments stressed emphasised emphasized concluded',
  'continued admitted admits denied denies assured complained quipped joked observed underlined reiterated repeated confirmed confirms',
  'acknowledged conceded maintained urged accused indicated mentioned described called exclaimed objected predicted suggested quoted cited',
] as const

/** The same in German, French and Russian, where whoever speaks may stand after the verb. */
const GERMAN = [
  'sagte sagt sagten gesagt erklärte erklärt betonte betont schrieb schreibt geschrieben meinte meint fügte antwortete behauptete behauptet äußerte',
  'geäußert versicherte warnte gewarnt kritisierte fragte forderte verkündete bekräftigte nannte notierte berichtete zitierte ergänzte entgegnete',
] as const
const FRENCH_AND_RUSSIAN = [
  'déclaré déclare déclarait dit disait affirmé affirme affirmait écrit écrivait ajouté ajoute expliqué explique répondu répond assuré assure souligné',
  'souligne estimé estime rappelé rappelle lancé martelé',
  'сказал сказала сказали заявил заявила заявили заявляет говорит говорил говорила написал написала пишет подчеркнул подчеркнула отметил отметила добавил',
  'добавила ответил ответила утверждает утверждал объявил уверял спросил спросила напомнил признал сообщил сообщила сообщили пояснил',
] as const

export const SAYS = folded(...ENGLISH, ...GERMAN, ...FRENCH_AND_RUSSIAN)
export const INVERTS = folded(...GERMAN, ...FRENCH_AND_RUSSIAN)

/** Words of a German sentence about what was said: there every noun has a capital. */
export const NOUNS_ARE_CAPITAL = folded(...GERMAN, 'laut Worten Angaben')

/** After these stands whoever is spoken to. */
export const ADDRESSES = folded('told tells tell asked asks assured warned urged accused')

/** With “was” before them they say what was done to somebody. */
export const SUFFERED = folded('told asked described called quoted cited assured accused warned urged')
export const WAS = folded('was were been is are being')

/** Words that hand a statement to whoever is named after them: “according to Baker”, „laut Stoltenberg“, «по словам Путина». */
export const ACCORDING: readonly (readonly string[])[] = [
  'according to',
  'in the words of',
  'to quote',
  'laut',
  'nach den Worten von',
  'nach Angaben von',
  'selon',
  'd’après',
  'по словам',
  'по мнению',
  'по выражению',
  'по утверждению',
].map(list => foldedWords(list).split(' '))

/** Whoever is named after one of these does not speak: “a spokesman for Putin said”, “he told Gorbachev”. */
export const OBJECT = folded(
  'for by with to from about against of via under on in at after before behind including and or nor',
  'für von vom mit zu zum zur über gegen bei unter nach vor in im auf an am und oder noch',
  'de du des par pour avec au sur contre chez dans en et ou ni',
  'для от с со к ко о об обо против при у в на и или',
)

/** A noun may follow them with a capital and be no name. */
export const ARTICLES = folded('the der die das dem den des ein eine einer einem le la les un une')

/** They begin sentences with a capital and are no names. */
export const STARTS = folded(
  'but and as when then later yesterday today however while if so also still before after since once again for according meanwhile instead',
  'wie dann und aber als doch gestern heute laut so auch denn mais et comme hier alors puis selon как но и а затем вчера по тогда',
)

export const AND = folded('and or nor und oder noch et ou ni и или')

export const PRONOUNS = folded('he she', 'er sie', 'il elle', 'он она')

/** Ranks and offices that stand between a preposition and a name, or before a name. */
export const TITLES = folded(
  'president prime minister secretary general state foreign defence defense former the then us british german french russian soviet american nato chancellor',
  'leader diplomat ambassador envoy spokesman spokeswoman spokesperson deputy mr mrs ms dr sir lord lady king queen pope prince princess senator',
  'congressman congresswoman representative governor mayor colonel admiral captain lieutenant marshal professor prof judge justice commissioner',
  'chairman chairwoman chair chief head director premier vice ex interior finance economy adviser advisor aide analyst historian journalist',
  'economist lawmaker reporter correspondent editor activist lawyer negotiator mp scholar researcher author archbishop cardinal bishop',
  'präsident kanzler bundeskanzler außenminister generalsekretär minister ministerpräsident der die herr frau bundespräsident kanzlerin',
  'bundeskanzlerin ministerin außenministerin verteidigungsminister sprecher sprecherin regierungssprecher botschafter historiker politiker',
  'président ministre secrétaire général chancelier le la monsieur madame présidente chancelière république',
  'президент президента министр министра генсек секретарь секретаря генеральный канцлер канцлера премьер посол',
  'german austrian swiss italian spanish polish czech slovak hungarian romanian bulgarian dutch danish norwegian swedish finnish estonian',
  'latvian lithuanian ukrainian belarusian georgian turkish greek israeli iranian chinese japanese indian european canadian australian',
)

/** Words that may stand between somebody and what they say, and make nobody else of them: Merkel has also said, Merkel never said. */
export const BETWEEN = folded(
  'has have had also later never once then again himself herself themselves now not did does do would will could may might be been is was already',
  'still just even earlier yesterday today rightly hat hatte habe auch selbst a ai avait aurait aussi déjà lui-même elle-même не также тоже ранее уже',
)

/** Before the words they name a thing that is talked about, and whose it is stays open: Merkel said the phrase “not one inch”. */
export const TALKED_ABOUT = folded(
  'claim claims phrase phrases words promise promises pledge pledges term formula assurance assurances slogan line quote statement myth story',
  'expression commitment Behauptung Formel Satz Worte Versprechen phrase promesse фразу слова обещание',
)

/** Whoever does this with words says them after somebody else. */
export const REPEATS = folded(
  'quoting citing repeating echoing paraphrasing recalling reading zitiert zitierend citant цитируя напомнив',
)

/** Whether somebody is said to speak in these words. */
export function saysIn(text: string): boolean {
  return foldedWords(text)
    .split(' ')
    .some(word => SAYS.has(word))
}
