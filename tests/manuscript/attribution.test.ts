import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attribute } from '../../src/manuscript/attribution.ts'
import { quotationsIn } from '../../src/manuscript/find.ts'
import { namesOf } from '../../src/manuscript/names.ts'
import { openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** Whose words the first quotation of a text is said to be. */
function attributionIn(text: string) {
  const [first] = attribute(text, quotationsIn(text), namesOf(house.catalogue))
  return first?.attribution
}

describe('whose words they are is plain', () => {
  it.each([
    ['“Not one inch,” said Baker.', 'james-baker'],
    ['“Not one inch,” said former Secretary of State James Baker.', 'james-baker'],
    ['“Not one inch,” as Baker told Gorbachev, was the offer.', 'james-baker'],
    ['“Is it too much?” Putin asked.', 'vladimir-putin'],
    ['“It was so”, the alliance’s Secretary General Jens Stoltenberg said on Thursday.', 'jens-stoltenberg'],
    ['“It was so,” the FRG representative, Jurgen Chrobog, said.', 'juergen-chrobog'],
    ['“It was so,” Polyansky tweeted.', 'dmitry-polyansky'],
    ['“No promise was made.” — Mikhail Gorbachev', 'mikhail-gorbachev'],
    ['> No promise was made to him.\n\n— Mikhail Gorbachev', 'mikhail-gorbachev'],
    ['Baker told Gorbachev: “Not one inch eastward”.', 'james-baker'],
    ['Baker told Gorbachev that “not one inch” was meant.', 'james-baker'],
    ['Responding to Putin, Stoltenberg said that “no promise” was made.', 'jens-stoltenberg'],
    ['Speaking to Fox News host Tucker Carlson, Putin said “not one inch”.', 'vladimir-putin'],
    ['After talks with Viktor Orbán, Putin said “not one inch”.', 'vladimir-putin'],
    ['Gorbachev denied that Baker had said “not one inch”.', 'james-baker'],
    ['Baker asked: “Would you prefer it?” Gorbachev replied that he would not.', 'james-baker'],
    ['Stoltenberg: “NATO has never promised”', 'jens-stoltenberg'],
    ['According to Gorbachev, “it was not discussed”.', 'mikhail-gorbachev'],
    ['As Gorbachev put it, “it was not discussed”.', 'mikhail-gorbachev'],
    ['„Nicht einen Zoll“, sagte Baker.', 'james-baker'],
    ['Stoltenberg sagte der Zeitung: „Das ist falsch“.', 'jens-stoltenberg'],
    ['Laut Genscher „nicht einen Zoll weiter“.', 'hans-dietrich-genscher'],
    ['«Ни одного дюйма», — сказал Путин.', 'vladimir-putin'],
    ['Путин заявил: «Надули!»', 'vladimir-putin'],
    ['По словам Горбачёва, «вопрос не обсуждался».', 'mikhail-gorbachev'],
    ['« Pas un pouce », a déclaré Gorbachev.', 'mikhail-gorbachev'],
  ])('%s', (text, person) => {
    expect(attributionIn(text)).toEqual({ speaker: `person/${person}`, sure: true })
  })

  it('and stays so for what follows in one breath', () => {
    const text = '“It is a principle,” Stoltenberg said. “It cannot be changed.”'
    const all = [...attribute(text, quotationsIn(text), namesOf(house.catalogue))]
    expect(all.map(({ attribution }) => attribution)).toEqual(
      Array(2).fill({ speaker: 'person/jens-stoltenberg', sure: true }),
    )
  })
})

describe('whose words they are is a guess, and said to be one', () => {
  it.each([
    ['Putin spoke in Moscow. He said: “not one inch”.', 'person/vladimir-putin'],
    ['“Not one inch,” he said.\n\nPutin came later.', undefined],
    ['Ron Baker said “not one inch”.', 'person/james-baker'],
    ['Stoltenberg, who met Putin, said “no promise”.', 'person/vladimir-putin'],
    ['„Nicht einen Zoll“, so Baker.', 'person/james-baker'],
    ['Der Spiegel wrote: “not one inch”.', 'outlet/der-spiegel'],
  ])('%s', (text, speaker) => {
    expect(attributionIn(text)).toEqual(speaker && { speaker, sure: false })
  })
})

describe('nobody is named for words', () => {
  it.each([
    '“Not one inch,” a spokesman for Putin said.',
    'Gorbachev was told “not one inch” by Baker.',
    'Kohl and Genscher said “not one inch”.',
    '“Not one inch,” – Der Spiegel quoted the US official as saying.',
    'Putin came to Bonn. The weather was “not so good”.',
    '“Not one inch,” said a diplomat.',
  ])('%s', text => {
    expect(attributionIn(text)).toBeUndefined()
  })
})
