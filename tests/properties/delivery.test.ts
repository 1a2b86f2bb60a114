import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Answer } from '../../src/answers/answer.ts'
import { text } from '../../src/answers/text.ts'
import type { Archive } from '../../src/catalogue/archive.ts'
import { createDelivery } from '../../src/desk/deliver.ts'
import { copyJobs } from '../../src/desk/follow.ts'
import type { EntryRef } from '../../src/entries/ref.ts'
import { AT } from '../fixtures/drafts.ts'
import { entryOf } from '../fixtures/entries.ts'
import { createPlatform, createTime, type Trouble } from '../fixtures/platform.ts'
import { emptyRecord } from '../fixtures/record.ts'

const IDS = ['a', 'b'] as const
const refOf = (id: string) => `outlet/${id}` as EntryRef<'outlet'>
const CHANNELS = ['C1', 'C2'] as const

const anyId = fc.constantFrom(...IDS)
const anyTrouble = fc.constantFrom<Trouble>('limited', 'timeout', 'late', 'too-often')

/** Something that happens to the record, to what was posted, or to those who bring it up to date. */
const anyStep = fc.oneof(
  fc.record({ does: fc.constant('correct'), id: anyId, name: fc.constantFrom('One', 'Two', 'Three') }),
  fc.record({ does: fc.constant('withdraw'), id: anyId }),
  fc.record({ does: fc.constant('take back'), id: anyId }),
  fc.record({
    does: fc.constant('post'),
    ids: fc.subarray([...IDS], { minLength: 1 }),
    channel: fc.constantFrom(...CHANNELS),
  }),
  fc.record({ does: fc.constant('delete'), which: fc.nat(10) }),
  fc.record({
    does: fc.constant('deliver'),
    troubles: fc.array(anyTrouble, { maxLength: 4 }),
    diesAt: fc.option(fc.integer({ min: 1, max: 4 })),
  }),
)
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

function world() {
  const record = emptyRecord()
  const { catalogue } = record
  const time = createTime(AT)
  const platform = createPlatform('slack', () => time.clock().getTime())
  const posted: { readonly channel: string; readonly message: string; readonly line: string }[] = []
  /** Edits that may have been done without anybody learning that they were. */
  let unsure = 0
  for (const id of IDS) record.chat(refOf(id), entryOf('outlet', id, { name: 'Zero' }))

  const archive = (diesAt: number | null, dying: AbortController): Archive => {
    let commits = 0
    return {
      catalogue,
      catchUp: async () => {},
      commit: async decide => {
        commits += 1
        if (diesAt !== null && commits >= diesAt) {
          dying.abort()
          throw new Error('The process is gone.')
        }
        const decision = decide(catalogue)
        return { ...decision, postings: record.append(decision.drafts) }
      },
    }
  }

  /** The names of the entries that a line names, as they stand. */
  function answerTo(line: string): Answer {
    const heads = line.split(' ').flatMap(id => catalogue.head(refOf(id)) ?? [])
    return {
      status: heads.length > 0 ? 'found' : 'nothing',
      title: text(heads.map(({ entry }) => entry.name).join(', ') || 'Nothing'),
      blocks: [],
      notes: [],
      actions: [],
      line,
      shows: heads.map(({ entry, revision }) => ({ entry: refOf(entry.id), revision })),
      asOf: catalogue.position,
    }
  }

  async function deliver(diesAt: number | null) {
    const dying = new AbortController()
    const dead = archive(diesAt, dying)
    const fittings = {
      archive: dead,
      answerAgain: async (line: string) => answerTo(line),
      correctionNoticeDays: 0,
      now: () => AT,
    }
    const settings = { archive: dead, couriers: [platform.courier], wait: time.wait, report: () => 'fault-1' }
    const delivery = createDelivery({
      ...settings,
      jobs: courier => copyJobs(courier, fittings),
      clock: () => time.clock().getTime(),
    })
    const done = await delivery.run(dying.signal)
    if (dying.signal.aborted) unsure += 1
    return done
  }

  async function happen(step: Step): Promise<void> {
    switch (step.does) {
      case 'correct':
        return record.chat(refOf(step.id), entryOf('outlet', step.id, { name: step.name }))
      case 'withdraw':
        return record.chat(refOf(step.id), null)
      case 'take back': {
        const head = catalogue.standing(refOf(step.id))
        if (head && catalogue.standingBefore(head.id)) record.review(head.id, 'rejected')
        return
      }
      case 'post': {
        const answer = answerTo(step.ids.join(' '))
        if (answer.shows.length < step.ids.length) return
        const message = platform.post(step.channel, answer)
        posted.push({ channel: step.channel, message, line: step.ids.join(' ') })
        const copy = { surface: 'slack', team: 'T1', channel: step.channel, message }
        const event = { type: 'copy-posted', copy, line: step.ids.join(' '), shows: answer.shows } as const
        return void record.append([{ by: 'slack', at: AT, event }])
      }
      case 'delete': {
        const copy = posted[step.which % Math.max(1, posted.length)]
        if (copy) platform.remove(copy.channel, copy.message)
        return
      }
      case 'deliver':
        platform.troubles.push(...step.troubles)
        unsure += step.troubles.filter(trouble => trouble === 'late').length
        return void (await deliver(step.diesAt))
    }
  }
  return { catalogue, platform, posted, happen, deliver, answerTo, unsure: () => unsure }
}

it('whatever happens, every copy comes to show the record or is reported lost, each change edited once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 25, size: 'max' }), async steps => {
      const here = world()
      let runs = 0
      for (const step of steps) {
        if (step.does === 'deliver') runs += 1
        await here.happen(step)
      }
      here.platform.troubles.length = 0
      for (let quiet = 0; quiet < 3; quiet += 1) await here.deliver(null)
      const rest = await here.deliver(null)
      expect(rest).toEqual({ done: { updated: 0, replied: 0, announced: 0, told: 0 }, lost: [], waiting: [] })
      expect(here.catalogue.stale('slack')).toEqual([])

      let edits = 0
      for (const { channel, message, line } of here.posted) {
        const copy = here.catalogue.copy({ surface: 'slack', team: 'T1', channel, message })
        const shown = here.platform.messages.get(`${channel}/${message}`)
        edits += Math.max(0, (shown?.edits ?? 0) - (shown?.texts.size ?? 0))
        if (copy?.lost !== null) {
          expect(copy?.lost).toBe('The message was deleted.')
          continue
        }
        const [first = ''] = line.split(' ')
        const title = here
          .answerTo(line)
          .title.map(span => ('text' in span ? span.text : ''))
          .join('')
        const expected = here.catalogue.head(refOf(first)) ? title : `Withdrawn: ${refOf(first)}`
        expect(shown?.words.split('\n')[0]).toBe(expected)
      }
      // A text that came back to what it was before is written again; besides, only what nobody was sure of is done twice.
      expect(edits).toBeLessThanOrEqual(here.unsure() + runs)
      here.catalogue.close()
    }),
    { numRuns: 120 },
  )
})
