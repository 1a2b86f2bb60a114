import { foldedWords } from '../../entries/fold.ts'

/** Number words and the figures that say the same, whatever the text. Words that say other things too (second, eins, ein) are not among them. */
const FIGURES = new Map([
  ...counted(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ...counted(
    '- zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  ),
  ...counted('- два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать'),
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...counted('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
  ...counted('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто', 20, 10),
  ...counted('twenties thirties forties fifties sixties seventies eighties nineties', 20, 10, 's'),
  ...counted('zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger', 20, 10, 's'),
  ...counted(
    'двадцатые тридцатые сороковые пятидесятые шестидесятые семидесятые восьмидесятые девяностые',
    20,
    10,
    's',
  ),
  ...counted(
    'двадцатых тридцатых сороковых пятидесятых шестидесятых семидесятых восьмидесятых девяностых',
    20,
    10,
    's',
  ),
  ...counted('first - third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1, 1, 'th'),
])

function counted(words: string, first = 1, by = 1, ending = ''): readonly (readonly [string, string])[] {
  return words.split(' ').map((word, index) => [foldedWords(word), `${first + index * by}${ending}`])
}

/** Whether words are the same number, once in letters and once in figures, and nothing else: nineties and 90s, but not the 1990s. */
export function isSameNumber(one: string, other: string): boolean {
  // A sign makes another number of it: 5 % is not five.
  if ([one, other].some(each => /[^\p{L}\p{N}\s'’-]/u.test(each) || /^-/u.test(each))) return false
  const [first, second] = [foldedWords(one), foldedWords(other)]
  return first !== second && /\p{Nd}/u.test(first) !== /\p{Nd}/u.test(second) && figureOf(first) === figureOf(second)
}

function figureOf(folded: string): string {
  const plain = folded
    .replace(/^(\d+)(?:st|nd|rd|th)$/u, '$1th')
    .replace(/^(\d0)(?:er|ern| е| х| ые| ых)$/u, '$1s')
    .replace(/^(.*ziger|.*ßiger|.*ssiger)n$/u, '$1')
  const [tens = '', ones, ...others] = plain.split(' ')
  const figure = FIGURES.get(tens) ?? tens
  if (ones === undefined) return figure
  // twenty-one
  const unit = FIGURES.get(ones) ?? ''
  return others.length === 0 && /^[2-9]0$/u.test(figure) && /^[1-9](?:th)?$/u.test(unit) ? `${figure[0]}${unit}` : plain
}
