import { addressOf, linked } from './link.ts'
import type { Style } from './style.ts'
import { columnsOf, wrapped } from './wrap.ts'

/**
 * A label with its address in full, or the address alone where it says what the label says. An address is never broken:
 * where it does not fit beside its label it has a line of its own, as long as it must be, to be clicked and copied.
 */
export function addressLines(label: string, url: string, style: Style, indent: string): readonly string[] {
  const name = linked(label, url, style)
  const address = addressOf(url)
  if (address === undefined) return wrapped(name, { width: style.width, first: indent })
  const whole = linked(address, address, { ...style, colour: false })
  if (address.includes(label)) return [`${indent}${whole}`]
  const fits = columnsOf(`${indent}${name}: ${address}`) <= style.width
  const before = wrapped(`${name}:`, { width: style.width, first: indent })
  return fits ? [`${before.join('')} ${whole}`] : [...before, `${indent}${whole}`]
}
