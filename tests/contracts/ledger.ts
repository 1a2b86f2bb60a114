import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type Ledger, LedgerConflict } from '../../src/ledger/ledger.ts'
import type { Draft } from '../../src/ledger/posting.ts'
import type { Verification } from '../../src/ledger/verify.ts'
import { outlet, recording } from '../fixtures/drafts.ts'
import { scriptOf } from '../fixtures/script.ts'

/** What a kind of ledger must offer for the contract to be run on it. */
export interface LedgerDoor {
  /** A new place for a ledger that does not exist yet. */
  place(): Promise<string>
  /** Opens the ledger there; opening one place twice gives two connections to one ledger. */
  open(place: string): Promise<Ledger>
  verify(place: string): Promise<Verification>
}

const draft = (id: string): Draft => recording(outlet(id))

/** What every kind of ledger keeps to. `module` is the file, from the root, that exports the door as `door`, for other processes to open. */
export function ledgerContract(door: LedgerDoor, module: string): void {
  const opened: Ledger[] = []
  const open = async (place: string): Promise<Ledger> => {
    const ledger = await door.open(place)
    opened.push(ledger)
    return ledger
  }
  afterEach(async () => {
    for (const ledger of opened.splice(0)) await ledger.close()
  })

  const appender = (place: string, by: string, count?: number) =>
    spawn(
      process.execPath,
      [
        ...scriptOf('tests/fixtures/ledger/append.ts'),
        ...scriptOf(module).slice(-1),
        place,
        by,
        ...(count === undefined ? [] : [String(count)]),
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )

  describe('reading', () => {
    it('begins with nothing', async () => {
      const ledger = await open(await door.place())
      expect(await ledger.read(0)).toEqual([])
    })

    it('gives postings after a position, oldest first, as they were acknowledged', async () => {
      const ledger = await open(await door.place())
      const first = await ledger.append([draft('a'), draft('b')], 0)
      const second = await ledger.append([draft('c')], 2)
      expect(first.map(({ position }) => position)).toEqual([1, 2])
      expect(await ledger.read(0)).toEqual([...first, ...second])
      expect(await ledger.read(1)).toEqual([...first.slice(1), ...second])
      expect(await ledger.read(3)).toEqual([])
      expect(first[0]).toMatchObject(draft('a'))
    })

    it('gives at most as many as asked', async () => {
      const ledger = await open(await door.place())
      await ledger.append([draft('a'), draft('b'), draft('c')], 0)
      expect((await ledger.read(0, 2)).map(({ position }) => position)).toEqual([1, 2])
      expect((await ledger.read(2, 2)).map(({ position }) => position)).toEqual([3])
    })
  })

  describe('appending', () => {
    it('refuses another position than the last, and appends nothing', async () => {
      const ledger = await open(await door.place())
      await ledger.append([draft('a')], 0)
      for (const expected of [-1, 0, 2, 1.5]) {
        await expect(ledger.append([draft('b')], expected)).rejects.toThrow(LedgerConflict)
      }
      expect(await ledger.read(0)).toHaveLength(1)
    })

    it('keeps all drafts or none', async () => {
      const ledger = await open(await door.place())
      const unkeepable = { ...draft('b'), event: { ...draft('b').event, summary: 1n as unknown as string } }
      await expect(ledger.append([draft('a'), unkeepable, draft('c')], 0)).rejects.toThrow(TypeError)
      expect(await ledger.read(0)).toEqual([])
      expect(await ledger.append([draft('a')], 0)).toHaveLength(1)
    })

    it('of no drafts keeps nothing', async () => {
      const ledger = await open(await door.place())
      expect(await ledger.append([], 0)).toEqual([])
      await expect(ledger.append([], 1)).rejects.toThrow(LedgerConflict)
    })

    it('keeps any words as they are', async () => {
      const place = await door.place()
      const ledger = await open(place)
      let position = 0
      const anyText = fc.string({ unit: 'binary', maxLength: 30 })
      await fc.assert(
        fc.asyncProperty(anyText, anyText, async (by, name) => {
          const [posting] = await ledger.append([recording(outlet('a', name), by)], position)
          position += 1
          expect(posting?.event).toEqual(recording(outlet('a', name)).event)
          expect(await ledger.read(position - 1)).toEqual([posting])
        }),
        { numRuns: 50 },
      )
      expect(await door.verify(place)).toMatchObject({ postings: position })
    })
  })

  describe('a ledger', () => {
    it('survives reopening', async () => {
      const place = await door.place()
      const ledger = await door.open(place)
      const kept = await ledger.append([draft('a'), draft('b')], 0)
      await ledger.close()
      const again = await open(place)
      expect(await again.read(0)).toEqual(kept)
      await again.append([draft('c')], 2)
      expect(await door.verify(place)).toMatchObject({ postings: 3 })
    })

    it('lets one of two connections win, and the other see what it lost to', async () => {
      const place = await door.place()
      const [one, two] = [await open(place), await open(place)]
      const races = await Promise.allSettled([one.append([draft('a')], 0), two.append([draft('b')], 0)])
      expect(races.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(races.find(race => race.status === 'rejected')?.reason).toBeInstanceOf(LedgerConflict)
      expect(await two.read(0)).toEqual(await one.read(0))
      expect(await two.read(0)).toHaveLength(1)
    })

    it('keeps every posting of processes that race, without gaps', async () => {
      const place = await door.place()
      const rivals = ['ada', 'bram'].map(by => appender(place, by, 20))
      for (const rival of rivals) rival.stdout.resume()
      expect(await Promise.all(rivals.map(rival => once(rival, 'exit')))).toEqual([
        [0, null],
        [0, null],
      ])
      const postings = await (await open(place)).read(0)
      expect(postings.map(({ position }) => position)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
      expect(postings.filter(({ by }) => by === 'ada')).toHaveLength(60)
      expect(await door.verify(place)).toMatchObject({ postings: 120 })
    })

    it('has every acknowledged posting, and only whole batches, after kill -9', async () => {
      const place = await door.place()
      const child = appender(place, 'ada')
      let printed = ''
      child.stdout.on('data', chunk => {
        printed += chunk
        if (printed.split('\n').length > 60) child.kill('SIGKILL')
      })
      expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
      const acknowledged = printed.split('\n').slice(0, -1).map(Number)
      const kept = await (await open(place)).read(0)
      expect(acknowledged.length).toBeGreaterThanOrEqual(60)
      expect(kept.map(({ position }) => position)).toEqual(expect.arrayContaining(acknowledged))
      expect(kept.length % 3).toBe(0)
      expect(await door.verify(place)).toMatchObject({ postings: kept.length })
    })
  })
}
