/** The styles in which an entry can be cited, by the name that a person types. */
export const STYLES = ['apa', 'harvard', 'vancouver', 'bibtex', 'ris', 'csl-json', 'wikipedia', 'newsroom'] as const
export type Style = (typeof STYLES)[number]

/** What each style is called, with its edition where the style has editions. */
export const STYLE_NAMES: Readonly<Record<Style, string>> = {
  apa: 'APA (7th edition)',
  harvard: 'Harvard (Cite Them Right, 12th edition)',
  vancouver: 'Vancouver (Citing Medicine, 2nd edition)',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  wikipedia: 'Wikipedia template',
  newsroom: 'Newsroom line',
}
