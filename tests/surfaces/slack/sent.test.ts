import { describe, expect, test } from 'vitest'
import { SlackFault } from '../../../src/surfaces/slack/fault.ts'
import { notYet, undone } from '../../../src/surfaces/slack/sent.ts'

const fault = (reason: string, retryAfter?: number) =>
  new SlackFault('chat.update', reason, retryAfter === undefined ? {} : { retryAfter })

describe('what Slack did not do', () => {
  test.each([
    ['message_not_found', 'The message was deleted.'],
    ['cant_update_message', 'Slack does not let Footnote change this message.'],
    ['edit_window_closed', 'This workspace does not let messages so old be changed.'],
    ['channel_not_found', 'Footnote has no access to the channel.'],
    ['not_in_channel', 'Footnote is not in the channel.'],
    ['is_archived', 'The channel is archived.'],
  ])('%s is never to be done', (reason, words) => {
    expect(undone(fault(reason), 'surface')).toEqual({ sent: 'lost', reason: words })
    expect(notYet(fault(reason))).toMatchObject({ sent: 'waiting', scope: 'channel', retryAfter: 600 })
  })

  test.each([
    ['ratelimited', 7, { retryAfter: 7, scope: 'surface' }],
    ['unreachable', undefined, { retryAfter: 30, scope: 'surface' }],
    ['internal_error', undefined, { retryAfter: 30, scope: 'surface' }],
    ['account_inactive', undefined, { retryAfter: 600, scope: 'surface' }],
    ['missing_scope', undefined, { retryAfter: 600, scope: 'surface' }],
  ])('%s waits', (reason, retryAfter, waiting) => {
    expect(undone(fault(reason, retryAfter), 'surface')).toMatchObject({ sent: 'waiting', ...waiting })
  })

  test('anything else is a fault of ours', () => {
    expect(() => undone(fault('invalid_blocks'), 'surface')).toThrow('invalid_blocks')
    expect(() => undone(new TypeError('oh'), 'surface')).toThrow('oh')
  })
})
