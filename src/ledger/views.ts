/**
 * Tables for people who open the ledger's file in Datasette or another browser of SQLite files.
 * The program never reads them: they may be slow, and they must say the same as the catalogue.
 */
export const VIEWS = `
  create view entry_history as
  with review as (
    select
      json_extract(event, '$.revision') as revision,
      json_extract(event, '$.decision') as decision,
      json_extract(event, '$.comment') as comment,
      by,
      at,
      max(position) as position
    from posting
    where json_extract(event, '$.type') = 'revision-reviewed'
    group by 1
  )
  select
    json_extract(recorded.event, '$.subject') as entry,
    'r' || recorded.position as revision,
    coalesce(review.decision, json_extract(recorded.event, '$.standing')) as standing,
    json_extract(recorded.event, '$.nature') as nature,
    json_extract(recorded.event, '$.summary') as summary,
    json_extract(recorded.event, '$.origin') as origin,
    recorded.by,
    recorded.at,
    review.decision,
    review.by as decided_by,
    review.at as decided_at,
    review.comment,
    json_extract(recorded.event, '$.content') as content,
    recorded.position,
    case
      when review.decision = 'accepted' then review.position
      when review.decision is null and json_extract(recorded.event, '$.standing') = 'accepted' then recorded.position
    end as accepted_position
  from posting as recorded left join review on review.revision = 'r' || recorded.position
  where json_extract(recorded.event, '$.type') = 'revision-recorded'
  order by entry, recorded.position;

  create view current_entry as
  with head as (
    select *, row_number() over (partition by entry order by accepted_position desc) as place
    from entry_history
    where accepted_position is not null
  )
  select
    entry,
    json_extract(content, '$.kind') as kind,
    json_extract(content, '$.id') as slug,
    coalesce(json_extract(content, '$.name'), json_extract(content, '$.title'), json_extract(content, '$.text')) as title,
    revision,
    nature,
    summary,
    by,
    at,
    content
  from head
  where place = 1 and content is not null
  order by entry;

  create view review_queue as
  select entry, revision, nature, summary, origin, by, at, content
  from entry_history
  where standing = 'pending'
  order by position;
`
