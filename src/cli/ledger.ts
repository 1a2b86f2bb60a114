import type { Config } from '../config.ts'
import { openLedger } from '../ledger/sqlite.ts'
import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'
import { explainUsage } from './usage.ts'
import { LEDGER_USAGE } from './usages.ts'

/** The ledger's own commands, for who runs the bot. */
export async function tendLedger([verb, file, ...rest]: readonly string[], { ledgerFile }: Config): Promise<Exit> {
  if (verb === 'verify' && file === undefined) return verify(ledgerFile)
  if (verb === 'backup' && file !== undefined && rest.length === 0) return backUp(ledgerFile, file)
  return explainUsage(
    verb === undefined ? 'Nothing was asked of the ledger.' : `ledger ${verb} is not understood so.`,
    LEDGER_USAGE,
  )
}

async function verify(ledgerFile: string): Promise<Exit> {
  const ledger = openLedger(ledgerFile, { readOnly: true })
  try {
    const found = await ledger.verify()
    if ('postings' in found) {
      process.stdout.write(
        `${ledgerFile}: ${found.postings} postings, the chain is unbroken. Last digest: ${found.digest}\n`,
      )
      return EXIT.answered
    }
    process.stderr.write(
      `${ledgerFile}: posting ${found.position}: ${found.wrong}\nRestore the ledger from a backup made before.\n`,
    )
    return EXIT.data
  } finally {
    await ledger.close()
  }
}

async function backUp(ledgerFile: string, file: string): Promise<Exit> {
  const ledger = openLedger(ledgerFile, { readOnly: true })
  try {
    const copy = await ledger.backup(file)
    if ('wrong' in copy) {
      process.stderr.write(
        `${file}: the copy is not sound at posting ${copy.position}: ${copy.wrong}\nVerify the ledger itself.\n`,
      )
      return EXIT.data
    }
    process.stdout.write(`${file}: a copy of the ledger with ${copy.postings} postings, verified.\n`)
    return EXIT.answered
  } finally {
    await ledger.close()
  }
}
