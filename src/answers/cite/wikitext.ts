/**
 * Words as wikitext that shows those words and does nothing: no template, link, tag, table, italics, signature or magic word.
 * Character references and `{{!}}` are what https://en.wikipedia.org/wiki/Help:Citation_Style_1 asks for in titles.
 */
export function wikiWords(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[<>[\]{}~|]/g, mark => (mark === '|' ? '{{!}}' : `&#${mark.charCodeAt(0)};`))
    .replace(/'(?=')|(?<=')'|^'|'$/g, '&#39;')
    .replace(/_(?=_)|(?<=_)_/g, '&#95;')
}

/** A link as a template's parameter holds it: the characters that would end the link or the parameter are percent-encoded. */
export function wikiUrl(url: string): string {
  return url.replace(/[\s"'<>[\]{|}]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

/** A template on one line; parameters without a value are left out. */
export function wikiTemplate(name: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '')
  return `{{${[name, ...given.map(([parameter, value]) => `${parameter}=${value}`)].join(' |')}}}`
}
