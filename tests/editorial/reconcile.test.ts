import { describe, expect, it } from 'vitest'
import { reconcile } from '../../src/editorial/reconcile.ts'

describe('reconciling a file with the record', () => {
  it.each([
    ['nothing changed', 'a', 'a', 'a', 'nothing'],
    ['only the record changed', 'a', 'a', 'b', 'nothing'],
    ['only the record was withdrawn', 'a', 'a', null, 'nothing'],
    ['only the file changed', 'b', 'a', 'a', 'fast-forward'],
    ['a new file', 'a', undefined, undefined, 'fast-forward'],
    ['both changed to the same', 'b', 'a', 'b', 'met'],
    ['an export came home', 'a', undefined, 'a', 'met'],
    ['both changed apart', 'c', 'a', 'b', 'diverged'],
    ['a new file for an entry made in chat', 'b', undefined, 'a', 'diverged'],
    ['the file changed back to what the record says', 'a', 'b', 'a', 'met'],
    ['the file is gone', null, 'a', 'a', 'diverged'],
    ['the file is gone and the record changed', null, 'a', 'b', 'diverged'],
    ['the file is gone and the entry was withdrawn', null, 'a', null, 'met'],
    ['the file is still gone', null, null, 'a', 'nothing'],
    ['the file is gone and the withdrawal was accepted', null, null, null, 'nothing'],
    ['there never was a file', null, undefined, 'a', 'nothing'],
    ['the file is back as it was, before anybody decided', 'a', null, 'a', 'met'],
    ['the file is back and says something else', 'b', null, 'a', 'diverged'],
    ['the file is back after the entry was withdrawn', 'a', null, null, 'diverged'],
    ['a new file for an entry that was withdrawn in chat', 'a', undefined, null, 'diverged'],
    ['a withdrawn entry whose file changes', 'b', 'a', null, 'diverged'],
  ] as const)('when %s', (_, file, upstream, head, verdict) => {
    expect(reconcile({ file, upstream, head })).toBe(verdict)
  })
})
