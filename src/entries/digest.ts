import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 (hexadecimal) of a value's canonical JSON (RFC 8785): equal values, equal digests, whatever the order of keys. */
export function digest(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? 'undefined')
    .digest('hex')
}
