/**
 * A fact-check as its publisher describes it (https://schema.org/ClaimReview), as far as its words can be read. Everything in it is
 * the reviewer's: what is claimed, by whom, and the verdict.
 */
export interface PublishedReview {
  readonly claimReviewed: string
  /** The verdict in the reviewer's words: `Pants on Fire`, or `1 (from 1 to 5)` where they give a number only. */
  readonly reviewRating: string
  readonly reviewer: string
  /** The reviewer's own site, where it is said. */
  readonly site: string | undefined
  readonly url: string
  /** `YYYY-MM-DD`, where it is said so. */
  readonly datePublished: string | undefined
  readonly claimant: string | undefined
  /** Whether the claimant is said to be a person. */
  readonly isPerson: boolean
  readonly claimDate: string | undefined
  readonly appearance: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

/** What a review lacks that it cannot do without, by the name of the field. */
export interface Lacking {
  readonly lacks: readonly string[]
  readonly url: string | undefined
}

/**
 * Every ClaimReview in a document: alone, in a list, in a JSON-LD `@graph`, or in a DataFeed as Data Commons publishes it
 * (https://www.datacommons.org/factcheck/download), in their order.
 */
export function* reviewsIn(document: unknown, nodes: Nodes = new Map()): Generator<PublishedReview | Lacking> {
  if (Array.isArray(document)) {
    for (const each of document) yield* reviewsIn(each, nodes)
    return
  }
  if (!isFields(document)) return
  const known = document['@graph'] === undefined ? nodes : nodesIn(document['@graph'])
  if (typesOf(document).includes('ClaimReview')) yield readReview(document, known)
  for (const name of ['@graph', 'dataFeedElement', 'item', 'itemListElement', 'mainEntity', 'review']) {
    yield* reviewsIn(document[name], known)
  }
}

/** Nodes of a graph by their `@id`, by which others in it refer to them. */
type Nodes = ReadonlyMap<unknown, Json>

function nodesIn(graph: unknown): Nodes {
  return new Map([graph].flat().flatMap(node => (isFields(node) ? [[node['@id'], node] as const] : [])))
}

function readReview(review: Json, nodes: Nodes): PublishedReview | Lacking {
  const nodeIn = (value: unknown): Json => {
    const node = fieldsIn(value)
    return { ...nodes.get(node['@id']), ...node }
  }
  const [author, publisher] = [nodeIn(review['author']), nodeIn(review['publisher'])]
  const url = linkIn(review['url']) ?? linkIn(review['@id']) ?? linkIn(review['mainEntityOfPage'])
  const claimReviewed = textIn(review['claimReviewed'])
  const reviewRating = ratingIn(nodeIn(review['reviewRating']))
  const site = linkIn(author['url']) ?? linkIn(publisher['url'])
  const reviewer =
    textIn(author['name']) ?? textIn(publisher['name']) ?? textIn(review['author']) ?? hostOf(site) ?? hostOf(url)
  if (!claimReviewed || !reviewRating || !reviewer || !url) {
    const all = { claimReviewed, reviewRating, author: reviewer, url }
    return { lacks: Object.entries(all).flatMap(([name, value]) => (value ? [] : [name])), url }
  }
  const claim = nodeIn(review['itemReviewed'])
  const claimant = nodeIn(claim['author'])
  const appearances = [claim['appearance'], claim['firstAppearance']].flat()
  return {
    ...{ claimReviewed, reviewRating, reviewer, site, url },
    datePublished: dayIn(review['datePublished']),
    claimant: textIn(claimant['name']) ?? textIn(claim['author']),
    isPerson: typesOf(claimant).includes('Person'),
    claimDate: dayIn(claim['datePublished']),
    appearance: [...new Set(appearances.flatMap(each => linkIn(each) ?? linkIn(fieldsIn(each)['url']) ?? []))],
  }
}

/** The reviewer's words where there are any; a number only with the scale on which it means something. */
function ratingIn(rating: Json): string | undefined {
  const words = textIn(rating['alternateName']) ?? textIn(rating['name'])
  if (words) return words
  const [value, worst, best] = ['ratingValue', 'worstRating', 'bestRating'].map(name => textIn(rating[name]))
  if (!value || !worst || !best) return undefined
  return worst === best ? undefined : `${value} (from ${worst} to ${best})`
}

/** The types of a node without their vocabulary: `ClaimReview` for `http://schema.org/ClaimReview`. */
function typesOf(node: Json): readonly string[] {
  return [node['@type']].flat().flatMap(type => (typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : []))
}

/** The first of what is there, as JSON-LD may put one thing or a list. */
function fieldsIn(value: unknown): Json {
  const [first] = [value].flat()
  return isFields(first) ? first : {}
}

function textIn(value: unknown): string | undefined {
  const [first] = [value].flat()
  if (isFields(first)) return textIn(first['@value'])
  const text = typeof first === 'string' || typeof first === 'number' ? String(first).trim() : ''
  return text === '' ? undefined : text
}

function linkIn(value: unknown): string | undefined {
  const text = textIn(value) ?? textIn(fieldsIn(value)['@id'])
  return text && /^https?:\/\//.test(text) && URL.canParse(text) ? text : undefined
}

function dayIn(value: unknown): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?=$|T|\s)/.exec(textIn(value) ?? '')?.[0]
}

function hostOf(url: string | undefined): string | undefined {
  return url && new URL(url).host.replace(/^www\./, '')
}

function isFields(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
