import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS } from '../../../src/entries/ref.ts'
import { SLUG_MAX } from '../../../src/entries/slug.ts'
import { isCarriable } from '../../../src/surfaces/discord/carry.ts'
import { fitsMessage, frameOf } from '../../../src/surfaces/discord/frame.ts'
import { messageOf } from '../../../src/surfaces/discord/message.ts'
import { render } from '../../../src/surfaces/discord/render.ts'
import { createHeld } from '../../../src/surfaces/held.ts'
import { turn } from '../../../src/surfaces/turn.ts'
import { buttonsOf, counting } from '../../fixtures/discord/bot.ts'
import { problemsOf } from '../../fixtures/discord/contract.ts'
import { openTestHouse, type TestHouse } from '../../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** Every part of the answer to a line, as it is sent. */
async function sent(line: string) {
  const held = createHeld(() => 0, counting())
  const table = { surface: 'discord', held, fits: fitsMessage }
  const seat = { desk: house.desk, by: 'test:ada', role: 'reader' as const }
  const parts = []
  for (let number = 1, of = 1; number <= of; number += 1) {
    const taken = await turn(`${line} part:${number}`, seat, table)
    of = taken.part.of
    const message = messageOf(render(taken.part.answer, frameOf(taken, { place: 'elsewhere' }, held)))
    parts.push({ message, actions: taken.part.answer.actions })
  }
  return parts
}

describe('every answer of the record', () => {
  test.each(KINDS)('every %s, and every command on it, is a message that Discord takes', async kind => {
    for (const { entry } of house.catalogue.heads(kind)) {
      for (const line of [`${kind} ${entry.id}`, `history ${kind}/${entry.id}`]) {
        for (const { message } of await sent(line)) {
          expect(problemsOf('message', message), line).toEqual([])
        }
      }
    }
  })

  test('every example of every command', async () => {
    for (const { line } of house.commands.flatMap(({ examples }) => examples)) {
      for (const { message } of await sent(line)) expect(problemsOf('message', message), line).toEqual([])
    }
  })
})

describe('buttons', () => {
  test('name entries by slug and never repeat what was asked', async () => {
    const asked = [
      'who-said "purple elephants dancing"',
      'source "purple elephants dancing"',
      'who-sad purple elephants dancing',
      'person purple',
      'timeline from:purple',
    ]
    for (const line of asked) {
      for (const { message } of await sent(line))
        for (const { carries } of buttonsOf(message)) expect(carries, line).not.toContain('purple')
    }
  })

  test('of every answer on entries carry the line itself, so that they work for ever', async () => {
    for (const kind of KINDS) {
      for (const { entry } of house.catalogue.heads(kind).slice(0, 40)) {
        for (const { message, actions } of await sent(`${kind} ${entry.id}`)) {
          const carried = buttonsOf(message).map(({ carries }) => carries)
          for (const { line } of actions) expect(carried).toContain(`v1 ${line}`)
          for (const carries of carried) expect(carries).toMatch(/^v1 (?!held:)/)
        }
      }
    }
  })

  test('have room for the longest slugs', async () => {
    const longest = 'x'.repeat(SLUG_MAX)
    const slugs = new Set(KINDS.flatMap(kind => house.catalogue.heads(kind).map(({ entry }) => entry.id as string)))
    for (const kind of KINDS) {
      for (const { entry } of house.catalogue.heads(kind).slice(0, 20)) {
        for (const line of [`${kind} ${entry.id}`, `history ${kind}/${entry.id}`, `cite ${kind}/${entry.id}`]) {
          for (const { line: next } of (await house.ask(line)).actions) {
            const widest = next.replace(/[a-z0-9]+(?:-[a-z0-9]+)*/g, word => (slugs.has(word) ? longest : word))
            expect(isCarriable(widest), widest).toBe(true)
          }
        }
      }
    }
  })
})
