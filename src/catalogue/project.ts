import type { Database } from 'better-sqlite3'
import { daysOf } from '../entries/date.ts'
import { type Entry, refTo, titleOf } from '../entries/entry.ts'
import type { EntryRef } from '../entries/ref.ts'
import { referencesOf } from '../entries/references.ts'
import { traitsOf } from '../entries/traits.ts'
import type { Posting, RevisionId } from '../ledger/posting.ts'
import { indexer } from './index-texts.ts'
import { copyProjector } from './project-copies.ts'
import { namesOf, textsOf } from './texts-of.ts'
import { traitKey } from './trait-key.ts'

/** Brings the tables up to date with postings, one after another. The only way in which the catalogue ever changes. */
export interface Projector {
  project(posting: Posting): void
  /** Makes what was projected searchable: to be called at the end of a transaction. */
  finish(): void
  /** The transaction came to nothing. */
  abandon(): void
}

export function projector(database: Database): Projector {
  const sql = prepare(database)
  const copies = copyProjector(database)
  const index = indexer(database)
  return { project, finish: index.flush, abandon: index.abandon }

  function project({ position, by, at, event }: Posting): void {
    switch (event.type) {
      case 'revision-recorded': {
        const { subject, content, digest, origin, standing, nature, summary } = event
        const accepted = standing === 'accepted' ? [position, at] : [null, null]
        const json = content && JSON.stringify(content)
        const madeFrom = JSON.stringify(event.wasRevisionOf)
        sql.record.run(
          ...[position, subject, json, digest, origin, standing, ...accepted],
          ...[nature, summary, madeFrom, by, at],
        )
        if (standing !== 'accepted') return
        stand(subject, position, content)
        copies.entryChanged(subject)
        return
      }
      case 'revision-reviewed': {
        const revision = positionOf(event.revision)
        const accepted = event.decision === 'accepted' ? [position, at] : [null, null]
        sql.remark.run(position, revision, event.decision, event.comment, by, at)
        sql.review.run(event.decision, ...accepted, revision)
        const subject = sql.subjectOf.pluck().get(revision) as EntryRef | undefined
        if (subject) {
          settle(subject)
          copies.entryChanged(subject)
        }
        return void remarked(revision, by, position)
      }
      case 'revision-commented':
        sql.remark.run(position, positionOf(event.revision), null, event.comment, by, at)
        return void remarked(positionOf(event.revision), by, position)
      case 'proposer-told':
        return void sql.tell.run(positionOf(event.revision), event.upTo)
      default:
        copies.project({ position, at, event })
    }
  }

  /** Proposers are told of what others say. */
  function remarked(revision: number, by: string, position: number): void {
    sql.owe.run({ revision, by, position })
    copies.proposalChanged(revision)
  }

  /** The head is the revision accepted last; without one, or when it withdraws the entry, the entry is not shown. */
  function settle(subject: EntryRef): void {
    const head = sql.head.get(subject) as { position: number; content: string | null } | undefined
    if (head?.content) stand(subject, head.position, JSON.parse(head.content) as Entry)
    else forget(subject)
  }

  function stand(subject: EntryRef, revision: number, content: Entry | null): void {
    forget(subject)
    if (content) show(content, revision)
  }

  function forget(subject: EntryRef): void {
    const number = sql.numberOf.pluck().get(subject) as number | undefined
    if (number === undefined) return
    index.forget(number)
    for (const { id, field, language } of sql.textsOf.all(subject) as TextRow[]) {
      index.forget(id)
      if (field === 'wording') sql.speak.run(language, -1)
    }
    sql.forgetTexts.run(subject)
    sql.forgetReferences.run(subject)
    sql.forgetTraits.run(subject)
    sql.forgetEntry.run(subject)
  }

  function show(entry: Entry, revision: number): void {
    const subject = refTo(entry)
    const date = entry.kind === 'quotation' ? entry.dateCreated : entry.kind === 'source' ? entry.issued : undefined
    const days = date === undefined ? undefined : daysOf(date)
    const also = 'alternateName' in entry ? entry.alternateName : []
    sql.show.run(
      ...[subject, entry.kind, entry.id, revision, titleOf(entry), JSON.stringify(also)],
      ...[days?.first ?? null, days?.last ?? null, index.name(entry.kind, namesOf(entry))],
    )
    for (const { relation, to } of referencesOf(entry)) sql.refer.run(subject, relation, to)
    for (const trait of traitsOf(entry)) sql.characterise.run(traitKey(trait), subject)
    for (const { field, place, source, language, words, speakers, marks } of textsOf(entry)) {
      const { number, ...rows } = index.add(field, words, speakers, marks)
      if (field === 'wording') sql.speak.run(language, 1)
      sql.write.run(number, field, rows.terms, rows.speakers, subject, place, source, language, words)
    }
  }
}

interface TextRow {
  readonly id: number
  readonly field: string
  readonly language: string
}

function positionOf(revision: RevisionId): number {
  return Number(revision.slice(1))
}

function prepare(database: Database) {
  return {
    record: database.prepare('insert into revision values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    review: database.prepare('update revision set standing = ?, accepted_at = ?, accepted_on = ? where position = ?'),
    subjectOf: database.prepare('select subject from revision where position = ?'),
    head: database.prepare(
      `select position, content from revision where subject = ? and standing = 'accepted' order by accepted_at desc limit 1`,
    ),
    forgetEntry: database.prepare('delete from entry where ref = ?'),
    forgetReferences: database.prepare('delete from reference where from_ref = ?'),
    numberOf: database.prepare('select number from entry where ref = ?'),
    textsOf: database.prepare('select id, field, language from text where entry = ?'),
    forgetTexts: database.prepare('delete from text where entry = ?'),
    show: database.prepare('insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    refer: database.prepare('insert or ignore into reference values (?, ?, ?)'),
    write: database.prepare('insert into text values (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    remark: database.prepare('insert into remark values (?, ?, ?, ?, ?, ?)'),
    owe: database.prepare(
      `insert or replace into untold
       select position, :position from revision where position = :revision and origin = 'chat' and by <> :by`,
    ),
    tell: database.prepare('delete from untold where revision = ? and up_to <= ?'),
    speak: database.prepare(
      'insert into language values (?, ?) on conflict do update set wordings = wordings + excluded.wordings',
    ),
    forgetTraits: database.prepare('delete from trait where ref = ?'),
    characterise: database.prepare('insert or ignore into trait values (?, ?)'),
  }
}
