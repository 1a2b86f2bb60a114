import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainOf } from '../../src/answers/plain.ts'
import { openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('a journalist asks which claim a sentence makes', () => {
  it.each([
    ['NATO never gave Moscow a promise that it would not expand eastward', 'nato-never-promised'],
    ['James Baker promised Gorbachev not one inch to the east', 'baker-one-inch-february-1990'],
    ['The Two Plus Four treaty forbids NATO expansion beyond Germany', 'two-plus-four-bars-enlargement'],
    ['the West cheated Russia about NATO growing to the east', 'russia-was-deceived'],
    ['the Central European states asked to join NATO themselves', 'central-europeans-sought-membership'],
    ['Gorbachev himself said the topic of NATO expansion was not discussed at all', 'gorbachev-said-not-discussed'],
    [
      'Yeltsin was told PfP is instead of enlargement #PartnershipForPeace https://t.co/x',
      'partnership-for-peace-presented-as-alternative',
    ],
    ['The assurances of 1990 were only about East Germany', 'assurances-concerned-gdr-only'],
    ['the telegram from Bonn proves the promise was given', 'bonn-1991-shows-promise'],
    ['every state may choose its own alliances', 'states-free-to-choose-alliances'],
  ])('“%s”: %s is offered first and not asserted', async (sentence, expected) => {
    const answer = await house.ask(`claim "${sentence}"`)
    expect(answer.status).toBe('near')
    expect(plainOf(answer)).toContain('No claim is on record in these words')
    expect(answer.actions?.[0]?.line).toBe(`claim ${expected}`)
  })

  it.each(['the moon landing was faked in a studio', 'Bill Gates puts microchips in vaccines', 'who killed Kennedy'])(
    '“%s” is like no claim',
    async sentence => {
      const answer = await house.ask(`claim "${sentence}"`)
      expect(answer.status).toBe('nothing')
    },
  )

  it.each(['nato-never-promised', 'NATO never promised not to expand', 'never promised'])(
    '“%s” is a name',
    async name => {
      expect((await house.ask(`claim "${name}"`)).line).toBe('claim nato-never-promised')
    },
  )
})

describe('a name is found as other languages write it', () => {
  it.each([
    ['Горбачёв', 'mikhail-gorbachev'],
    ['Gorbatschow', 'mikhail-gorbachev'],
    ['Gorbatschew', 'mikhail-gorbachev'],
    ['Gorbachev', 'mikhail-gorbachev'],
    ['Kosyrew', 'andrei-kozyrev'],
    ['Примаков', 'yevgeny-primakov'],
    ['Jelzin', 'boris-yeltsin'],
    ['Schewardnadse', 'eduard-shevardnadze'],
    ['Столтенберг', 'jens-stoltenberg'],
  ])('person %s', async (name, person) => {
    expect((await house.ask(`person ${name}`)).line).toBe(`person ${person}`)
  })
})
