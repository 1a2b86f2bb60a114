import { isDamage } from '../catalogue/fault.ts'
import { removeCatalogue } from '../catalogue/make.ts'

/**
 * Runs something that opens the catalogue. When its file turns out to be damaged, the file is removed, `tell` hears of it, and all is run
 * once more on a catalogue made anew from the ledger: so `run` must leave nothing open behind it and do no harm when it is run twice.
 */
export async function mending<T>(
  { catalogueFile }: { readonly catalogueFile: string },
  tell: (words: string) => void,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run()
  } catch (fault) {
    if (!isDamage(fault)) throw fault
    removeCatalogue(catalogueFile)
    tell(damaged(catalogueFile))
    return run()
  }
}

/** What the operator hears of a catalogue that was damaged. */
export function damaged(catalogueFile: string): string {
  return `The catalogue ${catalogueFile} was damaged. It was removed and is made anew from the ledger.`
}
