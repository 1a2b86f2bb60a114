/** Words that are in no person's name, but in what fact-checkers write where nobody in particular claims something. */
const NOBODY =
  /\b(?:posts?|users?|facebook|twitter|tweets?|instagram|tiktok|whatsapp|telegram|youtube|threads|reddit|viral|images?|photos?|videos?|memes?|clips?|emails?|messages?|chain|blog(?:ger)?s?|bloggers?|websites?|sites?|pages?|accounts?|social|media|internet|online|various|multiple|several|many|some|people|sources?|unknown|anonymous|others?|news|press|tv|radio|magazine|times|daily|party|committee|campaign|group|association|institute|university|council|ministry|government|administration|department|foundation|company|corp|inc|llc|ltd|pac|club|coalition|alliance|network|office|the|and|&)\b/iu

/** Particles that stand small within names. */
const PARTICLES = 'al|as|ben|bin|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ter|van|von|y|zu'

const NAME = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:${PARTICLES}))*(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:${PARTICLES}))*){0,3} \\p{Lu}[\\p{L}\\p{M}'’-]+\\.?$`,
  'u',
)

/**
 * Whether a claimant's name is surely that of one person: two to five words written like a name, and none that names something else. Doubtful
 * ones are no persons, since a person made from "Viral image" would stand in the record for ever.
 */
export function namesPerson(name: string): boolean {
  const plain = name.trim().replace(/\s+/g, ' ')
  return NAME.test(plain) && !NOBODY.test(plain)
}
