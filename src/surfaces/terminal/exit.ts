import type { Answer, RefusalCode } from '../../answers/answer.ts'

/** What the process says to the script that started it, in the numbers of sysexits.h. */
export const EXIT = {
  /** Also for "not on record", which is an answer. */
  answered: 0,
  /** A draft that was checked must not be printed as it stands. */
  wrong: 1,
  usage: 64,
  data: 65,
  unavailable: 69,
  failed: 70,
  /** Somebody else was quicker: look again and try again. */
  retry: 75,
  notPermitted: 77,
  configuration: 78,
} as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

const REFUSED: Readonly<Record<RefusalCode, Exit>> = {
  usage: EXIT.usage,
  'not-permitted': EXIT.notPermitted,
  'own-proposal': EXIT.notPermitted,
  'not-found': EXIT.answered,
  'invalid-entry': EXIT.data,
  duplicate: EXIT.data,
  'stale-revision': EXIT.retry,
  'already-reviewed': EXIT.retry,
}

/** How an answer ends a script. */
export function exitOf({ status, refusal }: Answer): Exit {
  if (status === 'failed') return EXIT.failed
  if (status === 'refused') return refusal === undefined ? EXIT.usage : REFUSED[refusal]
  return EXIT.answered
}

/** How a fault ends a script, by its code. */
export function exitOfFault(fault: unknown): Exit {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  if (code === 'dataset-fault') return EXIT.data
  if (code === 'ledger-fault' || code === 'catalogue-fault') return EXIT.unavailable
  if (code === 'config-fault') return EXIT.configuration
  return EXIT.failed
}
