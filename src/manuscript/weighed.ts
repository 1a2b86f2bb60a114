import type { Clause } from './clause.ts'
import type { Guess } from './guess.ts'
import type { Names } from './names.ts'
import { withStrangers } from './strangers.ts'

/**
 * Who speaks according to a clause, strangers considered. Somebody of the record comes first; but who is named beside a stranger is not
 * sure where the grammar means the stranger as well.
 */
export function weighed(guess: (clause: Clause) => Guess | undefined, clause: Clause, names: Names): Guess | undefined {
  const known = guess(clause)
  const wide = withStrangers(clause, names, known === undefined)
  if (wide === clause) return known
  const all = guess(wide)
  if (!all || all.who === 'pronoun' || known?.who === 'pronoun') return known
  const { who } = all
  if (!known) return who.stranger === undefined ? undefined : all
  if (who.stranger === undefined) return { ...known, sure: known.sure && all.sure }
  // “Putin spokesman Dmitry Peskov”: the name of the record only says whose office it is.
  const isOffice = known.who.from >= (who.lead ?? who.from) && known.who.from < who.from
  if (isOffice || (all.sure && !known.sure)) return all
  return { ...known, sure: false }
}
