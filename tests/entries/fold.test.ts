import { describe, expect, test } from 'vitest'
import { fold, foldedWords, words } from '../../src/entries/fold.ts'

describe('fold', () => {
  test.each([
    ['“Not ONE inch”', '"not one inch"'],
    ['„Nato“ «НАТО»', '"nato" "нато"'],
    ['don’t don´t don`t donʼt', "don't don't don't don't"],
    ['Wałęsa, Wörner, Skubiszéwski', 'walesa, worner, skubiszewski'],
    ['Straße STRASSE', 'strasse strasse'],
    ['1990–1991 — eastward‑expansion', '1990-1991 - eastward-expansion'],
    ['a\u00A0b\u2009c', 'a b c'],
    ['ﬁnal ｗｉｄｅ', 'final wide'],
    ['ex\u00ADpan\u200Bsion', 'expansion'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('ё is typed as е; й is a letter of its own, composed or not', () => {
    expect(fold('Горбачёв')).toBe(fold('Горбачев'))
    expect(fold('мой')).not.toBe(fold('мои'))
    expect(fold('МОЙ'.normalize('NFD'))).toBe('мой')
  })
})

describe('words', () => {
  test.each([
    ['eastward-expansion', 'eastward expansion'],
    ['2+4 talks', '2 4 talks'],
    ['NATO’s “jurisdiction”, they don’t', "nato's jurisdiction they don't"],
    ['the U.S.S.R. and the U.S.', 'the ussr and the us'],
    ['$1,000,000.50 or 2,5 or 9/11', '1000000.50 or 2.5 or 9 11'],
    ['в 90-е годы: Надули!', 'в 90 е годы надули'],
    ['🙂 yes 🇩🇪 no 👩‍👩‍👧', 'yes no'],
    ['שלום \u202Eabc\u202C def', 'שלום abc def'],
    ["'quoted' ’tis rock'n'roll", "quoted tis rock'n'roll"],
    ['a\u0000b\tc', 'a b c'],
    ['?! … — ', ''],
  ])('%s', (text, folded) => {
    expect(foldedWords(text)).toBe(folded)
  })

  test('ranges are places in the text as it was given', () => {
    const text = '🙂 “Ausdéhnung” der\u00A0NATO'
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ausdéhnung', 'der', 'NATO'])
  })

  test('a hyphen joins; a dash between spaces does not', () => {
    expect(words('co-operation - now').map(({ joined }) => joined)).toEqual([false, true, false])
  })
})
