/** Raised whenever the tables below or what is put in them changes: a catalogue of another shape is rebuilt. */
export const SHAPE = 7

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
    accepted_on text,
    nature text not null,
    summary text not null,
    made_from text not null,
    by text not null,
    at text not null
  ) strict;
  create index revision_subject on revision (subject, position);
  create index revision_head on revision (subject, accepted_at) where standing = 'accepted';
  create index revision_pending on revision (position) where standing = 'pending';
  create index revision_waiting on revision (subject, position) where standing = 'pending';
  create index revision_corrected on revision (subject, accepted_on)
    where standing = 'accepted' and nature in ('correction', 'clarification');
  create index revision_file on revision (origin, subject) where origin <> 'chat';
  create index revision_chat on revision (subject) where origin = 'chat';
  create index revision_by on revision (by);

  create table remark (
    position integer primary key,
    revision integer not null,
    decision text,
    comment text not null,
    by text not null,
    at text not null
  ) strict;
  create index remark_revision on remark (revision, position);
  create index remark_by on remark (by);

  create table untold (
    revision integer primary key,
    up_to integer not null
  ) strict;

  create table entry (
    ref text primary key,
    kind text not null,
    id text not null,
    revision integer not null,
    title text not null,
    also text not null,
    first_day text,
    last_day text,
    number integer not null
  ) strict;
  create index entry_number on entry (number);
  create index entry_kind on entry (kind, id);
  create index entry_days on entry (kind, first_day, last_day);

  create table reference (
    from_ref text not null,
    relation text not null,
    to_ref text not null,
    primary key (to_ref, relation, from_ref)
  ) strict, without rowid;
  create index reference_from on reference (from_ref);

  create table text (
    id integer primary key,
    field text not null,
    terms blob not null,
    speakers blob not null,
    entry text not null,
    place integer not null,
    source text not null,
    language text not null,
    words text not null
  ) strict;
  create index text_entry on text (entry);

  create table language (
    tag text primary key,
    wordings integer not null
  ) strict, without rowid;

  create table texts (last integer not null) strict;
  insert into texts values (0);

  create table gone (text integer primary key) strict;

  create table term (
    id integer primary key,
    word text not null unique
  ) strict;

  create table segment (
    id integer primary key,
    first integer not null,
    last integer not null,
    directory blob not null,
    counts blob not null,
    lengths blob not null
  ) strict;

  create table block (
    id integer primary key,
    bytes blob not null
  ) strict;

  create table trait (
    trait integer not null,
    ref text not null,
    primary key (trait, ref)
  ) strict, without rowid;
  create index trait_ref on trait (ref);

  create table copy (
    id integer primary key,
    surface text not null,
    team text not null,
    channel text not null,
    message text not null,
    line text not null,
    at text not null,
    updated_at text,
    pinned integer not null default 0,
    lost text,
    owes text not null default '[]',
    changing integer not null default 0,
    due integer not null default 0,
    unique (surface, team, channel, message)
  ) strict;

  create index copy_due on copy (surface) where due = 1;

  create table copy_shows (
    copy integer not null,
    entry text not null,
    revision integer not null,
    place integer not null,
    primary key (copy, entry)
  ) strict, without rowid;
  create index copy_shows_entry on copy_shows (entry);

  create table copy_proposal (
    copy integer not null,
    revision integer not null,
    as_of integer not null,
    primary key (copy, revision)
  ) strict, without rowid;
  create index copy_proposal_revision on copy_proposal (revision);

  create table file (
    path text primary key,
    fingerprint text not null
  ) strict;

  create table taken (
    contributor text primary key,
    fingerprint text not null,
    upto integer not null,
    line integer not null
  ) strict;
`
