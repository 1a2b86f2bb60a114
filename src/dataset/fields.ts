import type { z } from 'zod'
import type { Path } from '../entries/references.ts'

/** The fields that a schema knows at a place, so that a message can name the one that was meant. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const [step, ...rest] = path
  switch (def.type) {
    case 'optional':
    case 'default':
      return fieldsAt(def.innerType, path)
    case 'pipe':
      return fieldsAt(def.in, path)
    case 'union':
      return def.options.flatMap(option => fieldsAt(option, path))
    case 'array':
      return step === undefined ? [] : fieldsAt(def.element, rest)
    case 'tuple':
      return step === undefined || def.rest === null ? [] : fieldsAt(def.rest, rest)
    case 'object': {
      if (step === undefined) return Object.keys(def.shape)
      const field = def.shape[step]
      return field ? fieldsAt(field, rest) : []
    }
    default:
      return []
  }
}
