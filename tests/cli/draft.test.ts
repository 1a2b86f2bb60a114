import { describe, expect, it } from 'vitest'
import { DRAFT_MAX, draftIn } from '../../src/cli/draft.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a draft', () => {
  it('is text in UTF-8, with or without a mark at its beginning', () => {
    expect(draftIn(bytes('“Надули!”'))).toEqual({ text: '“Надули!”' })
    expect(draftIn(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual({ text: 'a' })
    expect(draftIn(new Uint8Array())).toEqual({ text: '' })
  })

  it('may be in UTF-16 if it says so', () => {
    expect(draftIn(new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toEqual({ text: 'a' })
    expect(draftIn(new Uint8Array([0xfe, 0xff, 0x00, 0x61]))).toEqual({ text: 'a' })
  })

  it.each([
    ['binary', new Uint8Array([0x61, 0x00, 0x62]), 'no text'],
    ['in another encoding', new Uint8Array([0x61, 0xfc, 0x62]), 'UTF-8'],
    ['too long', new Uint8Array(DRAFT_MAX + 1), '1.0 MB; at most 1 MB'],
  ])('is refused where it is %s, and told what to do', (_, draft, says) => {
    expect(draftIn(draft)).toEqual({ problem: expect.stringContaining(says) })
  })
})
