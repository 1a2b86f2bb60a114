/**
 * An entry has changed for a copy when the revision accepted last says something else than the one it shows; a proposal, when
 * something was said or decided since. One that was being edited when the process ended may show anything. SQL on the table `copy`.
 */
export const STALE = `copy.lost is null and (
  changing or exists (
    select 1 from copy_shows left join revision shown on shown.position = copy_shows.revision
    where copy_shows.copy = copy.id and shown.digest is not (
      select digest from revision head where head.subject = copy_shows.entry and head.standing = 'accepted'
      order by accepted_at desc limit 1
    )
  ) or exists (
    select 1 from copy_proposal join remark on remark.revision = copy_proposal.revision
    where copy_proposal.copy = copy.id and remark.position > copy_proposal.as_of
  )
)`
