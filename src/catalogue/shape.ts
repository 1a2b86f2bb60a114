/** Raised whenever the tables below or what is put in them changes: a catalogue of another shape is rebuilt. */
export const SHAPE = 2

/** The tables of the catalogue. All of it can be deleted at any time and follows again from the ledger. */
export const TABLES = `
  create table progress (
    only integer primary key check (only = 1),
    position integer not null,
    digest text not null
  ) strict;
  insert into progress values (1, 0, '');

  create table revision (
    position integer primary key,
    subject text not null,
    content text,
    digest text not null,
    origin text not null,
    standing text not null,
    accepted_at integer,
    nature text not null,
    summary text not null,
    by text not null,
    at text not null
  ) strict;
  create index revision_subject on revision (subject, position);
  create index revision_head on revision (subject, accepted_at) where standing = 'accepted';
  create index revision_pending on revision (position) where standing = 'pending';
  create index revision_dataset on revision (subject, position) where origin = 'dataset';

  create table entry (
    ref text primary key,
    kind text not null,
    id text not null,
    revision integer not null,
    content text not null,
    title text not null,
    also text not null,
    first_day text,
    last_day text
  ) strict;
  create index entry_kind on entry (kind, id);
  create index entry_days on entry (kind, first_day, last_day);

  create table reference (
    from_ref text not null,
    relation text not null,
    to_ref text not null,
    primary key (to_ref, relation, from_ref)
  ) strict, without rowid;
  create index reference_from on reference (from_ref);

  create table wording (
    id integer primary key,
    quotation text not null,
    citation integer not null,
    source text not null,
    language text not null,
    words text not null
  ) strict;
  create index wording_quotation on wording (quotation);

  create virtual table wording_words using fts5 (
    folded, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '''.'"
  );
  create virtual table vocabulary using fts5vocab (wording_words, row);

  create table copy (
    surface text not null,
    team text not null,
    channel text not null,
    message text not null,
    line text not null,
    entry text not null,
    revision integer not null,
    at text not null,
    primary key (surface, team, channel, message, entry)
  ) strict, without rowid;
  create index copy_entry on copy (entry);

  create table file (
    path text primary key,
    fingerprint text not null
  ) strict;
`
