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

function attributionsIn(text: string) {
  return [...attribute(text, quotationsIn(text), namesOf(house.catalogue))].map(({ attribution }) => attribution)
}
const attributionIn = (text: string) => attributionsIn(text)[0]
/** The names of strangers whose words a text surely has. */
const sureStrangers = (text: string) =>
  attributionsIn(text).flatMap(one => (one?.sure && typeof one.speaker !== 'string' ? [one.speaker.name] : []))

describe('a person whom the record does not know is named for words', () => {
  it.each([
    ['According to Angela Merkel, “not one inch eastward” was never agreed.', 'Angela Merkel'],
    ['“Not one inch,” said Angela Merkel.', 'Angela Merkel'],
    ['“Not one inch,” Angela Merkel said.', 'Angela Merkel'],
    ['“Not one inch,” said the German chancellor, Angela Merkel.', 'Angela Merkel'],
    ['Angela Merkel told the Bundestag that “not one inch” was agreed.', 'Angela Merkel'],
    ['Angela Merkel told Putin: “Not one inch.”', 'Angela Merkel'],
    ['But on Tuesday Angela Merkel said “not one inch” was agreed.', 'Angela Merkel'],
    ['“Not one inch,” according to Chancellor Angela Merkel.', 'Angela Merkel'],
    ['“Not one inch,” former German Chancellor Angela Merkel told Reuters.', 'Angela Merkel'],
    ['Kremlin spokesman Dmitry Peskov said “not one inch” was agreed.', 'Dmitry Peskov'],
    ['According to Kremlin spokesman Dmitry Peskov, “not one inch” was agreed.', 'Dmitry Peskov'],
    ['Putin’s spokesman, Dmitry Peskov, said “not one inch” was agreed.', 'Dmitry Peskov'],
    ['“Not one inch,” Putin spokesman Dmitry Peskov said.', 'Dmitry Peskov'],
    ['NATO Secretary General Mark Rutte said: “Not one inch.”', 'Mark Rutte'],
    ['“Not one inch,” Polish Foreign Minister Radek Sikorski wrote.', 'Radek Sikorski'],
    ['“Not one inch,” said Ursula von der Leyen.', 'Ursula von der Leyen'],
    ['“Not one inch,” said George F. Will.', 'George F. Will'],
    ['“Not one inch,” said Annegret Kramp-Karrenbauer.', 'Annegret Kramp-Karrenbauer'],
    ['“Not one inch was promised to him.” — Angela Merkel', 'Angela Merkel'],
    ['„Nicht einen Zoll“, sagte Bundeskanzlerin Angela Merkel.', 'Angela Merkel'],
    ['„Nicht einen Zoll“, sagte Regierungssprecher Steffen Seibert am Montag.', 'Steffen Seibert'],
    ['Laut Angela Merkel „nicht einen Zoll weiter“.', 'Angela Merkel'],
    ['« Pas un pouce », a déclaré Emmanuel Macron.', 'Emmanuel Macron'],
    ['Selon le président Emmanuel Macron, « pas un pouce ».', 'Emmanuel Macron'],
    ['«Ни одного дюйма», — сказал Дмитрий Песков.', 'Дмитрий Песков'],
    ['Канцлер Германии Ангела Меркель заявила: «Ни одного дюйма».', 'Ангела Меркель'],
    ['Gorbachev aide Anatoly Chernyaev wrote “not one inch” in his diary.', 'Anatoly Chernyaev'],
    ['NATO’s Mircea Geoana said “not one inch” was agreed.', 'Mircea Geoana'],
    ['White House press secretary Jen Psaki said “not one inch” was old news.', 'Jen Psaki'],
    ['The Ukrainian president, Volodymyr Zelensky, said “not one inch” was agreed.', 'Volodymyr Zelensky'],
    ['Angela Merkel has also said “not one inch” was agreed.', 'Angela Merkel'],
    ['„Nicht einen Zoll“, sagte Altkanzler Gerhard Schröder der Zeit.', 'Gerhard Schröder'],
    ['Der Historiker Heinrich August Winkler schrieb: „Nicht einen Zoll.“', 'Heinrich August Winkler'],
    ['Пресс-секретарь Кремля Дмитрий Песков сообщил: «Ни одного дюйма».', 'Дмитрий Песков'],
    ['По словам Ангелы Меркель, «вопрос не обсуждался».', 'Ангелы Меркель'],
  ])('%s', (text, name) => {
    expect(attributionIn(text)).toEqual({ speaker: { name }, sure: true })
  })
})

describe('a family name alone, or more than one person who may be meant, is a guess', () => {
  it.each([
    ['“Not one inch,” said Merkel.', 'Merkel'],
    ['Merkel said “not one inch” was agreed.', 'Merkel'],
    ['“Not one inch,” said Chancellor Merkel.', 'Merkel'],
    ['„Nicht einen Zoll“, sagte Kanzlerin Merkel.', 'Merkel'],
    ['“Not one inch,” Putin’s spokesman Peskov said.', 'Peskov'],
    ['Angela Merkel: “Not one inch.”', 'Angela Merkel'],
    ['Angela Merkel recalled that James Baker promised “not one inch”.', 'Angela Merkel'],
    ['Angela Merkel said yesterday he had promised “not one inch”.', 'Angela Merkel'],
    ['Angela Merkel said the phrase “not one inch” was a myth.', 'Angela Merkel'],
    ['“Not one inch,” said Angela Merkel, quoting James Baker.', 'Angela Merkel'],
    ['“Not one inch,” – Angela Merkel, who met Emmanuel Macron, said.', 'Emmanuel Macron'],
  ])('%s', (text, name) => {
    expect(attributionIn(text)).toEqual({ speaker: { name }, sure: false })
  })

  it('which stops another from going on', () => {
    expect(attributionsIn('“One inch,” Stoltenberg said. “Not two inches,” Merkel added.')).toEqual([
      { speaker: 'person/jens-stoltenberg', sure: true },
      { speaker: { name: 'Merkel' }, sure: false },
    ])
  })

  it('and makes somebody of the record one', () => {
    const text = 'Angela Merkel, who succeeded Helmut Kohl, said “not one inch”.'
    expect(attributionIn(text)).toEqual({ speaker: 'person/helmut-kohl', sure: false })
  })
})

describe('who is nearly called like somebody of the record is no stranger', () => {
  it.each([
    '“Not one inch,” said Jens Stoltenburg.',
    '“Not one inch,” said Jens Stoltenebrg.',
    '“Not one inch,” said Michail Gorbatschow.',
    '“Not one inch,” said Mihail Gorbačov.',
    '“Not one inch,” said Stoltenburg.',
    '“Not one inch,” said Vladimir Poutine.',
    '«Ни дюйма», — сказал Михайло Горбачов.',
    '“Not one inch,” said Howard Baker.',
    '“Not one inch,” said Raisa Gorbacheva.',
  ])('%s', text => {
    const one = attributionIn(text)
    expect(typeof (one?.speaker ?? '')).toBe('string')
  })
})

// Newspaper prose, in which a capital is not always a person's.
describe('nobody is a stranger in', () => {
  it.each([
    'The White House said “not one inch eastward” was agreed.',
    'Foreign Policy wrote that “not one inch eastward” was agreed.',
    '“Not one inch eastward,” according to the State Department.',
    'Downing Street said: “Not one inch eastward.”',
    'Der Spiegel wrote: “Not one inch eastward.”',
    'The Moscow Times reported that “not one inch eastward” was agreed.',
    'Moscow Times said “not one inch eastward” was agreed.',
    '“Not one inch eastward,” Associated Press reported.',
    'Agence France-Presse reported: “Not one inch eastward.”',
    'Human Rights Watch said the terms were “not one inch eastward”.',
    'Amnesty International said: “Not one inch eastward.”',
    '“Not one inch eastward,” Fox News reported on Monday.',
    'Deutsche Welle reported that “not one inch eastward” was agreed.',
    'The Wall Street Journal wrote: “Not one inch eastward.”',
    '“Not one inch eastward,” wrote Novaya Gazeta.',
    'South Korea said “not one inch eastward” was agreed.',
    'The United States told Moscow: “Not one inch eastward.”',
    'Saudi Arabia said “not one inch eastward” was agreed.',
    'New Delhi said: “Not one inch eastward.”',
    '“Not one inch eastward,” the Foreign Ministry said in a statement.',
    'Russian Foreign Ministry said: “Not one inch eastward.”',
    'The Prime Minister said “not one inch eastward” was agreed.',
    'Prime Minister said: “Not one inch eastward.”',
    'The European Commission said “not one inch eastward” was agreed.',
    'The Social Democrats said: “Not one inch eastward.”',
    'Scotland Yard said “not one inch eastward” was agreed.',
    'The Bush Administration told Congress: “Not one inch eastward.”',
    'The Security Council said “not one inch eastward” was agreed.',
    'Capitol Hill said “not one inch eastward” was agreed.',
    '“Not one inch eastward,” said a senior NATO official in Brussels.',
    'Western officials said “not one inch eastward” was agreed.',
    'In Washington, sources told the Financial Times: “Not one inch eastward.”',
    'The Warsaw Pact said “not one inch eastward” was agreed.',
    'ANGELA MERKEL SAID “NOT ONE INCH EASTWARD” WAS AGREED.',
    'GERMAN REPRESENTATIVE JOHN SMITH SAID: “NOT ONE INCH EASTWARD.”',
    'Nobody said “not one inch eastward”.',
    'Critics say “not one inch eastward” was agreed.',
    'Experten sagten: „Nicht einen Zoll weiter nach Osten.“',
    'Laut Angaben Berliner Regierungskreise „nicht einen Zoll weiter“.',
    'Das Auswärtige Amt sagte: „Nicht einen Zoll weiter nach Osten.“',
    'Die Frankfurter Allgemeine schrieb: „Nicht einen Zoll weiter nach Osten.“',
    'Le Quai d’Orsay a déclaré : « Pas un pouce vers l’est. »',
    'Le Monde a écrit : « Pas un pouce vers l’est. »',
    'МИД России заявил: «Ни на дюйм на восток».',
    'Комсомольская правда написала: «Ни на дюйм на восток».',
    'A spokesman for Angela Merkel said “not one inch eastward” was agreed.',
    'Angela Merkel was told “not one inch eastward” by the Americans.',
    'Angela Merkel’s office said “not one inch eastward” was agreed.',
    'Angela Merkel and Emmanuel Macron said “not one inch eastward” was agreed.',
    'The report, published Monday by Chatham House, said “not one inch eastward” had been misread.',
    'A senior adviser to Joe Biden, speaking on condition of anonymity, said “not one inch eastward” was old.',
    'Neither Joe Biden nor Boris Johnson said “not one inch eastward” was agreed.',
    'Angela Merkel voters said “not one inch eastward” was agreed.',
    'Goldman Sachs said in a note to clients that “not one inch eastward” was likely.',
    'Camp David talks said “not one inch eastward” was agreed.',
    '“Not one inch eastward,” Interfax quoted Dmitry Peskov as saying.',
    '“Not one inch eastward,” Peskov was quoted as saying by RIA Novosti.',
    '“Not one inch eastward,” Douglas Hurd’s private secretary wrote.',
    '“Not one inch eastward,” said Joe Biden and Boris Johnson.',
    'George Washington University says “not one inch eastward” was agreed.',
    'Speaking to Fox News host Tucker Carlson, Putin said “not one inch eastward” was agreed.',
    '„Nicht einen Zoll weiter nach Osten“, schrieb Focus Online.',
    'Aus Sicht Moskaus sagte niemand „nicht einen Zoll weiter nach Osten“.',
    'Selon Matignon, « pas un pouce vers l’est ».',
    'Белый дом заявил: «Ни на дюйм на восток».',
    'Верховная Рада заявила: «Ни на дюйм на восток».',
    'Key Points: “Not one inch eastward.”',
    'Mary Elise Sarotte’s Not One Inch says “not one inch eastward” was agreed.',
  ])('%s', text => {
    expect(sureStrangers(text)).toEqual([])
  })
})
