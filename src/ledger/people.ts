import type { Database } from 'better-sqlite3'

/**
 * Who the random keys are with which postings are signed. The ledger can forget nothing, so it never learns who somebody is: only this
 * knows, and when it forgets, the key is a pseudonym that leads nowhere.
 */
export interface People {
  /** A key for somebody who may be going to sign; it means nothing until it is remembered. */
  newKey(): string
  /** The key under which somebody has signed before. */
  keyOf(person: string): string | undefined
  /** Remembers whose key it is, before anything is signed with it. Returns the key that counts, if they had one already. */
  remember(person: string, key: string): string
  /** Who a key is, in the words of their surface, as long as that is known. */
  personOf(key: string): string | undefined
  /** Forgets whose key it was. */
  forget(person: string): void
}

/** People in a database of their own; `id` makes keys that nobody can guess. */
export function peopleIn(database: Database, id: () => string): People {
  const keyOf = database.prepare<[string], string>('select key from person where id = ?').pluck()
  const personOf = database.prepare<[string], string>('select id from person where key = ?').pluck()
  const add = database.prepare('insert or ignore into person values (?, ?)')
  const remove = database.prepare('delete from person where id = ?')
  return {
    newKey: () => `p-${id()}`,
    keyOf: person => keyOf.get(person),
    remember: (person, key) => {
      add.run(person, key)
      return keyOf.get(person) ?? key
    },
    personOf: key => personOf.get(key),
    forget: person => void remove.run(person),
  }
}
