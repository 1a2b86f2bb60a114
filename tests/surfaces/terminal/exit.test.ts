import { describe, expect, test } from 'vitest'
import { CatalogueFault } from '../../../src/catalogue/fault.ts'
import { LedgerFault } from '../../../src/ledger/ledger.ts'
import { exitOf, exitOfFault } from '../../../src/surfaces/terminal/exit.ts'
import { ANSWERS } from '../../fixtures/answers.ts'

describe('exit codes', () => {
  test.each(['found', 'several', 'near', 'nothing', 'done'] as const)('%s is an answer', status => {
    expect(exitOf({ ...ANSWERS.nothing, status })).toBe(0)
  })
  test.each([
    ['usage', 64],
    ['not-found', 0],
    ['invalid-entry', 65],
    ['duplicate', 65],
    ['stale-revision', 75],
    ['already-reviewed', 75],
    ['not-permitted', 77],
    ['own-proposal', 77],
  ] as const)('refused as %s: %i', (refusal, code) => {
    expect(exitOf({ ...ANSWERS.refused, refusal })).toBe(code)
  })
  test('an apology is a failure', () => {
    expect(exitOf({ ...ANSWERS.nothing, status: 'failed' })).toBe(70)
  })
  test.each([
    [new LedgerFault('The ledger is cut short.'), 69],
    [new CatalogueFault('The disk is full.'), 69],
    [Object.assign(new Error('Two names.'), { code: 'dataset-fault' }), 65],
    [Object.assign(new Error('No such port.'), { code: 'config-fault' }), 78],
    [new Error('Anything else'), 70],
    ['not even an error', 70],
  ])('%s', (fault, code) => {
    expect(exitOfFault(fault)).toBe(code)
  })
})
