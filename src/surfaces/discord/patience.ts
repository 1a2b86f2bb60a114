import { DefaultRestOptions, REST, type RESTOptions } from 'discord.js'
import { VERSION } from './client.ts'

type Response = Awaited<ReturnType<RESTOptions['makeRequest']>>

/** Discord asks to wait (https://docs.discord.com/developers/topics/rate-limits). */
export class Patience extends Error {
  override readonly name = 'Patience'
  readonly code = 'rate-limited'
  /** Seconds; undefined where Discord does not say. */
  readonly retryAfter: number | undefined
  /** Whether everything has to wait, not only what happens in one channel. */
  readonly isGlobal: boolean
  /** Discord's own number for the limit, where it has one: 30046 for edits of old messages. */
  readonly limit: number | undefined

  constructor({ retryAfter, isGlobal, limit }: Pick<Patience, 'retryAfter' | 'isGlobal' | 'limit'>) {
    super('Discord asks to wait.')
    this.retryAfter = retryAfter
    this.isGlobal = isGlobal
    this.limit = limit
  }
}

/** How long one call may take, in milliseconds. */
const TIMEOUT = 10_000

/**
 * For what is sent of Footnote's own accord. discord.js would wait for every limit by itself, and try again what Discord answers without
 * a word of when; this one says at once what Discord said, so that the desk keeps the pace and nothing else waits behind it.
 */
export function createImpatient(api: string, token: string, timeout = TIMEOUT): REST {
  const rest = new REST({
    api,
    version: VERSION,
    timeout,
    retries: 0,
    offset: 0,
    rejectOnRateLimit: () => true,
    makeRequest: async (url, init) => {
      const response = await DefaultRestOptions.makeRequest(url, init)
      if (response.status === 429) throw await patienceIn(response)
      return response
    },
  })
  return rest.setToken(token)
}

async function patienceIn(response: Response): Promise<Patience> {
  const body = await response.json().catch(() => undefined)
  const said = typeof body === 'object' && body !== null ? new Map<string, unknown>(Object.entries(body)) : new Map()
  const [inBody, limit] = [said.get('retry_after'), said.get('code')]
  const header = Number(response.headers.get('retry-after') ?? Number.NaN)
  const retryAfter = typeof inBody === 'number' ? inBody : Number.isFinite(header) ? header : undefined
  return new Patience({
    retryAfter,
    isGlobal: said.get('global') === true || response.headers.has('x-ratelimit-global'),
    limit: typeof limit === 'number' && limit > 0 ? limit : undefined,
  })
}
