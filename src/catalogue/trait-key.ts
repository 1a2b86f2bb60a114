import { createHash } from 'node:crypto'

/**
 * The number under which a trait is kept: the first 53 bits of its SHA-256 (https://csrc.nist.gov/pubs/fips/180-4/upd1/final). Traits may be
 * whole texts, and are only ever compared.
 */
export function traitKey(trait: string): number {
  const hash = createHash('sha256').update(trait).digest()
  return hash.readUIntBE(0, 6) * 32 + ((hash[6] ?? 0) >> 3)
}
