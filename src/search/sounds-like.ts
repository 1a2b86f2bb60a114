import { soundOf } from '../entries/sound.ts'

/** Whether every asked word is among the words or sounds like one of them, so that a name meets in any language. All are folded. */
export function soundsLike(asked: readonly string[], words: Iterable<string>): boolean {
  const all = new Set(words)
  const sounds = new Set([...all].map(soundOf))
  const isHeard = (sound: string) => sound !== '' && sounds.has(sound)
  return asked.every(word => all.has(word) || isHeard(soundOf(word)))
}
