const NEGATIONS = new Set(
  [
    'no not never none noone nobody nothing nowhere neither nor without cannot aint dont didnt doesnt wont wouldnt cant couldnt isnt arent wasnt werent',
    'hasnt havent hadnt shouldnt mustnt neednt hardly barely scarcely',
    'nicht nichts nie niemals niemand niemanden niemandem kein keine keinen keinem keiner keines keins keinerlei keineswegs nirgends nirgendwo',
    'weder ohne kaum',
    'не ни нет никогда никто никого никому никем ничего ничто ничему ничем нигде никуда нельзя без никакой никакая никакие никаких никакого никакой',
    'ne pas jamais aucun aucune sans rien ni nul nulle personne nunca jamas nada nadie ningun ninguna sin nao non niente nessuno nigdy nikt bez nie',
  ].flatMap(line => line.split(' ')),
)

/** Whether a folded word turns the sense round, in the languages of the record: losing or adding one is never a small difference. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't") || /^n'\p{L}/u.test(word)
}

const NUMBERS = new Set(
  [
    'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion',
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth thirtieth hundredth thousandth',
    'once twice half double triple dozen dozens quarter both pair',
    'null zwei drei million millionen milliarde milliarden beide halb halbe halben dutzend erste ersten erster erstes dritte dritten',
    'ноль один одна одно два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок пятьдесят сто двести тысяча тысячи',
    'тысяч миллион миллиона миллионов миллиард миллиарда миллиардов первый первая первое второй вторая третий третья четвертый пятый оба обе',
    'deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent cents mille premier deuxieme troisieme',
  ].flatMap(line => line.split(' ')),
)

/** German writes its numbers in one word: `zweiundzwanzig`, `dreitausend`, `fünfzigste`. */
const GERMAN =
  /^(?:ein|eins|zwei|drei|vier|funf|sechs?|sieb(?:en)?|acht|neun|zehn|elf|zwolf|zwanzig|z?ig|dreissig|hundert|tausend|und)+(?:s?te[nmrs]?)?$/u
const NOT_ALONE = /^(?:ein|eins|und|ig|acht|achte[nmrs]?|sechs?te)$/u
/** From two on; one letter alone is a letter. */
const ROMAN = /^(?=[ivx]{2})x{0,3}(?:ix|iv|v?i{0,3})$/u

/** Whether a folded word is a number, has one in it, or spells one out. */
export function isNumber(word: string): boolean {
  if (/\p{N}/u.test(word) || NUMBERS.has(word) || ROMAN.test(word)) return true
  return word.length > 3 && GERMAN.test(word) && !NOT_ALONE.test(word)
}
