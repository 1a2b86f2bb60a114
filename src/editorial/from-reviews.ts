import type { Catalogue } from '../catalogue/catalogue.ts'
import type { PublishedReview } from '../dataset/claim-review.ts'
import { digest } from '../entries/digest.ts'
import { CONTENT, type Entry } from '../entries/entry.ts'
import { foldedWords } from '../entries/fold.ts'
import { type EntryRef, refOf } from '../entries/ref.ts'
import { Slug } from '../entries/slug.ts'
import { namedTrait } from '../entries/traits.ts'
import { namesPerson } from './names-person.ts'
import { latin, shortened, telling } from './slugs.ts'

/** Entries made from reviews that others published: whoever reviews and claims first, so that each names only what came before. */
export interface Reviewed {
  /** Takes a review in. Returns what is wrong with it, as a sentence without its subject; nothing if nothing is. */
  add(review: PublishedReview): string | undefined
  entries(): readonly Entry[]
}

type Claim = Entry<'claim'>
type Author = Claim['author'][number]

/**
 * Begins to make entries. Reviews of the same words are one claim with several verdicts. Reviewers become outlets and claimants people, with
 * nothing but their names, unless the record has somebody of that name; who is not named like a person stays in the reviewer's words.
 * `feed` keeps the claims of one file apart from those of another.
 */
export function startReviewed(catalogue: Catalogue, feed: string): Reviewed {
  const parties = new Map<string, EntryRef<'outlet' | 'person'> | undefined>()
  const made: Entry[] = []
  const claims = new Map<string, Claim>()
  const ids = new Set<EntryRef>()

  function party(kind: 'outlet' | 'person', name: string, fields: object): EntryRef<'outlet' | 'person'> | undefined {
    const words = foldedWords(name)
    const key = `${kind} ${words}`
    if (parties.has(key)) return parties.get(key)
    const found = onRecord(kind, words) ?? create(kind, name, fields)
    parties.set(key, found)
    return found
  }

  function onRecord(kind: 'outlet' | 'person', words: string): EntryRef<'outlet' | 'person'> | undefined {
    const [first] = catalogue.sharing([namedTrait(kind, words)])
    return first?.entry as EntryRef<'outlet' | 'person'> | undefined
  }

  /** A name that was withdrawn, or that waits, is not put back under another slug. */
  function create(kind: 'outlet' | 'person', name: string, fields: object) {
    const content = CONTENT[kind].safeParse({ name, ...fields })
    const base = shortened(latin(name))
    if (!content.success || base === '') return undefined
    for (let number = 1; number < 10; number += 1) {
      const id = Slug.parse(number === 1 ? base : `${base}-${number}`)
      const ref = refOf(kind, id)
      if (ids.has(ref) || catalogue.head(ref)) continue
      if (catalogue.knows(ref)) return undefined
      ids.add(ref)
      made.push({ kind, id, ...content.data } as Entry)
      return ref
    }
    return undefined
  }

  return {
    add: review => {
      const outlet = party('outlet', review.reviewer, review.site === undefined ? {} : { URL: review.site })
      const claimant = claimantOf(review, party, name => onRecord('outlet', foldedWords(name)))
      const key = foldedWords(review.claimReviewed) || review.claimReviewed
      const before = claims.get(key)
      const id = before?.id ?? slugFor(review.claimReviewed, key, feed)
      const content = CONTENT.claim.safeParse(contentOf(review, outlet, claimant))
      if (!content.success) {
        const [issue] = content.error.issues
        return `${issue?.path.filter(step => typeof step === 'string').at(-1) ?? 'It'} ${issue?.message}.`
      }
      const claim = { kind: 'claim', id, ...content.data } as Claim
      claims.set(key, before ? joined(before, claim) : claim)
      return undefined
    },
    entries: () => [...made.toSorted((a, b) => a.kind.localeCompare(b.kind)), ...claims.values()],
  }
}

function contentOf(review: PublishedReview, outlet: EntryRef | undefined, claimant: Author | undefined): object {
  const { reviewer, claimReviewed, reviewRating, datePublished, url, claimant: named, claimDate, appearance } = review
  const item = { author: named, datePublished: claimDate, appearance }
  const isSaid = named !== undefined || claimDate !== undefined || appearance.length > 0
  const content = {
    text: claimReviewed,
    author: claimant ? [claimant] : [],
    reviews: [
      {
        ...{ author: reviewer, outlet: outlet?.slice('outlet/'.length), claimReviewed, reviewRating, datePublished },
        ...{ URL: url, itemReviewed: isSaid ? item : undefined },
      },
    ],
  }
  return JSON.parse(JSON.stringify(content)) as object
}

/** People who are named like people, and outlets that the record has. Most claims in feeds are made by "social media posts". */
function claimantOf(
  { claimant, isPerson }: PublishedReview,
  party: (kind: 'outlet' | 'person', name: string, fields: object) => EntryRef<'outlet' | 'person'> | undefined,
  outletNamed: (name: string) => EntryRef<'outlet' | 'person'> | undefined,
): Author | undefined {
  if (claimant === undefined) return undefined
  if (!isPerson || !namesPerson(claimant)) return outletNamed(claimant)
  return party('person', claimant, { familyName: claimant.trim().split(/\s+/).at(-1) })
}

/** One claim with the verdicts of both. The same review twice is one. */
function joined(before: Claim, more: Claim): Claim {
  const reviews = new Map([...before.reviews, ...more.reviews].map(review => [digest(review), review]))
  return { ...before, author: [...new Set([...before.author, ...more.author])], reviews: [...reviews.values()] }
}

/** Words that a person can read, and letters by which a later version of the feed gets the same slug. */
function slugFor(claim: string, key: string, feed: string): Slug {
  const mark = digest([feed, key]).slice(0, 10)
  return Slug.parse([shortened(latin(telling(claim, 5)), 50), mark].filter(Boolean).join('-'))
}
