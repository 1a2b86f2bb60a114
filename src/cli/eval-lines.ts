import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** A text that can be found. */
export interface Sample {
  readonly id: string
  readonly text: string
  readonly speaker?: string
  /** Other words for the same, such as a claim's headline. */
  readonly also: readonly string[]
}

/** A question of which the answer is known; none where the right answer is that nothing is on record. */
export interface Query {
  readonly id: string
  readonly query: string
  readonly relevant: readonly string[]
  readonly kind: string
}

/** A file of samples or queries cannot be used; the message says which line and why. */
export class EvalFault extends Error {
  override readonly name = 'EvalFault'
  readonly code = 'eval-fault'
}

/** Reads the corpus, one text to a line, as `{id, text, speaker?, title?, subtitle?}`. Rejects with EvalFault. */
export async function* samplesIn(file: string): AsyncGenerator<Sample> {
  for await (const [line, where] of objectsIn(file)) {
    const { id, text, speaker, title, subtitle } = line
    if (!isWords(id) || !isWords(text))
      throw new EvalFault(`${where}: needs an id and a text, both in quotation marks.`)
    const also = [title, subtitle].filter(isWords)
    yield isWords(speaker) ? { id, text, speaker, also } : { id, text, also }
  }
}

/** Reads the questions, one to a line, as `{id, query, relevant, kind}`. Rejects with EvalFault. */
export async function* queriesIn(file: string): AsyncGenerator<Query> {
  for await (const [line, where] of objectsIn(file)) {
    const { id, query, relevant, kind = 'all' } = line
    if (!isWords(id) || typeof query !== 'string') throw new EvalFault(`${where}: needs an id and a query.`)
    if (!Array.isArray(relevant) || !relevant.every(isWords)) {
      throw new EvalFault(
        `${where}: relevant is no list of ids. Write [] where the right answer is that nothing is on record.`,
      )
    }
    if (!isWords(kind)) throw new EvalFault(`${where}: kind is no word.`)
    yield { id, query, relevant, kind }
  }
}

async function* objectsIn(file: string): AsyncGenerator<readonly [Readonly<Record<string, unknown>>, string]> {
  let line = 0
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++
      if (text.trim() !== '') yield [objectOf(text, `${file}:${line}`), `${file}:${line}`]
    }
  } catch (error) {
    if (error instanceof EvalFault) throw error
    throw new EvalFault(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
  if (line === 0) throw new EvalFault(`${file} is empty. It needs one JSON object to a line.`)
}

function objectOf(text: string, where: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return value
  } catch (error) {
    throw new EvalFault(`${where}: is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
  throw new EvalFault(`${where}: is not a JSON object.`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
