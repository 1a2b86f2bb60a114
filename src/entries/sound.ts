/** Cyrillic letters as English spells them; Ukrainian's own among them. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e є:e ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sh ъ: ы:i ь: э:e ю:iu я:ia'
    .split(' ')
    .map(pair => pair.split(':')),
)

/** How other languages spell the same sounds, longest first; applied in this order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch|stch/g, 'sh'],
  [/tsch|tch|cz/g, 'ch'],
  [/sch|sz/g, 'sh'],
  [/kh|ch(?=[rl])/g, 'h'],
  [/ph|ff/g, 'f'],
  [/ck/g, 'k'],
  [/tz/g, 'ts'],
  [/x/g, 'ks'],
  [/[oe][vw](?=$|[aiy]?$)/g, 'ev'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/ie|ei/g, 'e'],
  [/z/g, 's'],
  [/(\p{L})\1+/gu, '$1'],
]

/**
 * A folded word by its sound, roughly: names are spelt differently from language to language and from script to script, and meet here
 * (горбачев, gorbatschow, gorbachev). Empty for what is too short, or has digits in it.
 */
export function soundOf(word: string): string {
  if (word.length < 5 || !/^[\p{L}']+$/u.test(word)) return ''
  let sound = word.replace(/[\u0400-\u04FF]/gu, letter => CYRILLIC[letter] ?? letter)
  for (const [spelling, plain] of SPELLINGS) sound = sound.replace(spelling, plain)
  return sound.length < 4 ? '' : sound
}
