const NEGATIONS = new Set(
  [
    'no not never none nobody nothing nowhere neither nor without cannot dont didnt doesnt wont wouldnt cant couldnt isnt arent wasnt werent',
    'nicht nichts nie niemals niemand kein keine keinen keinem keiner keines weder ohne',
    'не ни нет никогда никто никого никому ничего ничто нигде нельзя без',
    'ne pas jamais aucun aucune sans rien ni nunca jamas nada nadie nao non niente nigdy nikt bez',
  ].flatMap(line => line.split(' ')),
)

/** Whether a folded word turns the sense round, in the languages of the record: losing or adding one is never a small difference. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't")
}

/** Whether a folded word is a number or has one in it. */
export function isNumber(word: string): boolean {
  return /\p{N}/u.test(word)
}
