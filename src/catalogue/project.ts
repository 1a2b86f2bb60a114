import type { Database } from 'better-sqlite3'
import { daysOf } from '../entries/date.ts'
import { type Entry, refTo, titleOf } from '../entries/entry.ts'
import { foldedWords } from '../entries/fold.ts'
import type { EntryRef } from '../entries/ref.ts'
import { referencesOf } from '../entries/references.ts'
import { traitsOf } from '../entries/traits.ts'
import type { Posting, RevisionId } from '../ledger/posting.ts'
import { copyProjector } from './project-copies.ts'

/** Brings the tables up to date with one posting. The only way in which the catalogue ever changes. */
export function projector(database: Database): (posting: Posting) => void {
  const sql = prepare(database)
  const projectCopy = copyProjector(database)

  return ({ position, by, at, event }) => {
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
        if (standing === 'accepted') settle(subject)
        return
      }
      case 'revision-reviewed': {
        const revision = positionOf(event.revision)
        const accepted = event.decision === 'accepted' ? [position, at] : [null, null]
        sql.remark.run(position, revision, event.decision, event.comment, by, at)
        sql.review.run(event.decision, ...accepted, revision)
        const subject = sql.subjectOf.pluck().get(revision) as EntryRef | undefined
        if (subject) settle(subject)
        return
      }
      case 'revision-commented':
        return void sql.remark.run(position, positionOf(event.revision), null, event.comment, by, at)
      case 'proposer-told':
        return void sql.tell.run(positionOf(event.revision), event.upTo)
      default:
        return projectCopy({ position, at, event })
    }
  }

  /** The head is the revision accepted last; without one, or when it withdraws the entry, the entry is not shown. */
  function settle(subject: EntryRef): void {
    for (const id of sql.wordingIds.pluck().all(subject) as number[]) sql.forgetWords.run(id)
    sql.forgetWordings.run(subject)
    sql.forgetReferences.run(subject)
    sql.forgetTraits.run(subject)
    sql.forgetEntry.run(subject)
    const head = sql.head.get(subject) as { position: number; content: string | null } | undefined
    if (head?.content) show(JSON.parse(head.content) as Entry, head.position, head.content)
  }

  function show(entry: Entry, revision: number, json: string): void {
    const subject = refTo(entry)
    const date = entry.kind === 'quotation' ? entry.dateCreated : entry.kind === 'source' ? entry.issued : undefined
    const days = date === undefined ? undefined : daysOf(date)
    const also = 'alternateName' in entry ? entry.alternateName : []
    sql.show.run(
      ...[subject, entry.kind, entry.id, revision, json, titleOf(entry), JSON.stringify(also)],
      ...[days?.first ?? null, days?.last ?? null],
    )
    for (const { relation, to } of referencesOf(entry)) sql.refer.run(subject, relation, to)
    for (const trait of traitsOf(entry)) sql.characterise.run(trait, subject)
    if (entry.kind !== 'quotation') return
    entry.citation.forEach(({ source, inLanguage, selector }, index) => {
      const { lastInsertRowid } = sql.word.run(subject, index, source, inLanguage, selector.exact)
      sql.index.run(lastInsertRowid, foldedWords(selector.exact))
    })
  }
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
    wordingIds: database.prepare('select id from wording where quotation = ?'),
    forgetWords: database.prepare('delete from wording_words where rowid = ?'),
    forgetWordings: database.prepare('delete from wording where quotation = ?'),
    show: database.prepare('insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    refer: database.prepare('insert or ignore into reference values (?, ?, ?)'),
    word: database.prepare('insert into wording (quotation, citation, source, language, words) values (?, ?, ?, ?, ?)'),
    remark: database.prepare('insert into remark values (?, ?, ?, ?, ?, ?)'),
    tell: database.prepare('insert or replace into told values (?, ?)'),
    forgetTraits: database.prepare('delete from trait where ref = ?'),
    characterise: database.prepare('insert or ignore into trait values (?, ?)'),
    index: database.prepare('insert into wording_words (rowid, folded) values (?, ?)'),
  }
}
