import type { Answer } from '../answers/answer.ts'
import { compose } from '../answers/composition.ts'
import { list, paragraph } from '../answers/sections.ts'
import { code, strong, text } from '../answers/text.ts'
import type { Archive } from '../catalogue/archive.ts'
import type { Revision } from '../catalogue/catalogue.ts'
import { digest } from '../entries/digest.ts'
import type { People } from '../ledger/people.ts'
import type { LedgerEvent, RevisionId } from '../ledger/posting.ts'
import type { Channel, Courier, Sent } from './courier.ts'
import type { Job } from './job.ts'

export interface Fittings {
  readonly archive: Archive
  readonly people: Pick<People, 'personOf'>
  readonly answerAgain: (line: string) => Promise<Answer>
  /** Channels in which proposals appear: `slack:T0123/C0456`. */
  readonly reviewChannels: readonly string[]
  /** The instant, as ISO 8601 in UTC. */
  readonly now: () => string
}

/** A review channel that cannot be reached is tried again after so many seconds. */
const UNREACHED = 600

/** What is to be said of proposals on a surface: to reviewers that one waits, to its proposer what was asked and decided. */
export function proposalJobs(courier: Courier, fittings: Fittings): readonly Job[] {
  return [...announcements(courier, fittings), ...notices(courier, fittings)]
}

function announcements(courier: Courier, { archive, answerAgain, reviewChannels, now }: Fittings): readonly Job[] {
  const { catalogue } = archive
  const { surface } = courier
  const channels = reviewChannels.flatMap(name => channelOn(surface, name) ?? [])
  if (channels.length === 0) return []
  const isShown = (id: RevisionId, { team, channel }: Channel) =>
    catalogue.showing(id).some(copy => copy.surface === surface && copy.team === team && copy.channel === channel)
  const waits = (id: RevisionId) => catalogue.revision(id)?.standing === 'pending'

  return catalogue.queue().flatMap(({ id }) =>
    channels
      .filter(channel => !isShown(id, channel))
      .map(
        (channel): Job => ({
          key: `announce ${id} ${channel.team}/${channel.channel}`,
          channel: `${channel.team}/${channel.channel}`,
          what: 'announced',
          isDue: () => waits(id) && !isShown(id, channel),
          run: async () => {
            const answer = await answerAgain(`review ${id}`)
            const sent = await courier.post(channel, answer, keyOf(id, channel))
            // A channel that cannot be reached may be mended: an invitation or a setting is missing. Nothing is recorded meanwhile.
            if (sent.sent === 'lost')
              return { sent: 'waiting', retryAfter: UNREACHED, scope: 'channel', why: sent.reason }
            if (sent.sent === 'waiting') return sent
            const copy = { surface, ...channel, message: sent.message }
            const { line = `review ${id}`, shows, asOf } = answer
            const event: LedgerEvent = { type: 'copy-posted', copy, line, shows, proposals: [id], asOf }
            await archive.commit(() => ({ drafts: [{ by: surface, at: now(), event }] }))
            return sent
          },
        }),
      ),
  )
}

/** A channel of this surface, as the settings name it. */
function channelOn(surface: string, name: string): Channel | undefined {
  const [, team, channel] = new RegExp(`^${surface}:([^/]+)/(.+)$`).exec(name) ?? []
  return team === undefined || channel === undefined ? undefined : { team, channel }
}

function notices(courier: Courier, { archive, people, now }: Fittings): readonly Job[] {
  const { catalogue } = archive
  const isUntold = (id: RevisionId, upTo: number) =>
    catalogue.untold().some(untold => untold.revision === id && untold.upTo === upTo)

  return catalogue.untold().flatMap(({ revision: id, upTo }) => {
    const revision = catalogue.revision(id)
    const person = revision && people.personOf(revision.by)
    if (!revision || !person?.startsWith(`${courier.surface}:`)) return []
    const job: Job = {
      key: `tell ${id} ${upTo}`,
      channel: person,
      what: 'told',
      isDue: () => isUntold(id, upTo),
      run: async () => {
        const sent: Sent = await courier.tell(person, noticeOf(revision, archive), keyOf(id, upTo))
        // Somebody who cannot be told finds it under the proposal.
        if (sent.sent === 'waiting') return sent
        const event: LedgerEvent = { type: 'proposer-told', revision: id, upTo }
        await archive.commit(() => ({ drafts: [{ by: courier.surface, at: now(), event }] }))
        return sent
      },
    }
    return [job]
  })
}

const OUTCOME = {
  pending: 'You were asked about your proposal for ',
  accepted: 'Your proposal was accepted: ',
  merged: 'Your proposal was accepted, on top of later changes: ',
  rejected: 'Your proposal was rejected: ',
  withdrawn: 'Your proposal was taken back: ',
} as const

function noticeOf({ id, subject, by, summary }: Revision, { catalogue }: Archive): Answer {
  const standing = catalogue.revision(id)?.standing ?? 'pending'
  const comments = catalogue.remarks(id).filter(remark => remark.by !== by && remark.comment !== '')
  return compose(catalogue).finish({
    status: 'found',
    title: text(OUTCOME[standing], strong(subject)),
    blocks: [
      paragraph('You proposed: ', summary, ' ', code(id)),
      ...list(comments.map(({ comment }) => text(`An editor: ${comment}`))),
    ],
    actions: [{ label: 'Look at it', line: `review ${id}`, weight: 'main' }],
  })
}

function keyOf(...about: readonly unknown[]): string {
  return digest(about).slice(0, 24)
}
