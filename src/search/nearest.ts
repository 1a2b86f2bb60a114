import Fuse from 'fuse.js'

/** The word among these that somebody probably meant, if one is near. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  return new Fuse(among, { threshold: 0.4, ignoreLocation: true }).search(word.slice(0, 32), { limit: 1 })[0]?.item
}
