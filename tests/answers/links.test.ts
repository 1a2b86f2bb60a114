import { describe, expect, test } from 'vitest'
import { archiveSearch, sentenceLink } from '../../src/answers/links.ts'

const page = 'https://example.org/a?b=1'

describe('sentenceLink', () => {
  test('names a short excerpt whole', () => {
    expect(sentenceLink(page, { exact: 'not one inch' })).toBe(`${page}#:~:text=not%20one%20inch`)
  })

  test('encodes the characters that have a meaning in a text fragment', () => {
    expect(sentenceLink(page, { exact: 'a-b, c & d' })).toBe(`${page}#:~:text=a%2Db%2C%20c%20%26%20d`)
  })

  test('names a long excerpt by its first and last words', () => {
    const exact = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
    expect(sentenceLink(page, { exact })).toBe(
      `${page}#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word54%20word55%20word56%20word57%20word58%20word59`,
    )
  })

  test('puts the nearest words around it where the record has them', () => {
    const link = sentenceLink(page, { exact: 'inch', prefix: 'he said that not one ', suffix: ' to the east, ever' })
    expect(link).toBe(`${page}#:~:text=said%20that%20not%20one-,inch,-to%20the%20east%2C%20ever`)
  })

  test('keeps a fragment that the link already has, but not an earlier text fragment', () => {
    expect(sentenceLink(`${page}#top`, { exact: 'inch' })).toBe(`${page}#top:~:text=inch`)
    expect(sentenceLink(`${page}#top:~:text=old`, { exact: 'inch' })).toBe(`${page}#top:~:text=inch`)
  })

  test('leaves a long excerpt without spaces whole', () => {
    const exact = '東'.repeat(300)
    expect(sentenceLink(page, { exact })).toBe(`${page}#:~:text=${encodeURIComponent(exact)}`)
  })
})

test('archiveSearch asks for every copy of the page, wherever on the page the link leads', () => {
  expect(archiveSearch(`${page}#top`)).toBe(`https://web.archive.org/web/*/${page}`)
})
