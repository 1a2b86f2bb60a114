import type { Delivery } from '../../src/desk/deliver.ts'
import { keepUp } from '../../src/desk/keep-up.ts'
import { startBot as startDiscord } from '../fixtures/discord/bot.ts'
import { startDiscordServer } from '../fixtures/discord-server.ts'
import { INVENTED, NOW, openTestHouse } from '../fixtures/house.ts'
import { createTime } from '../fixtures/platform.ts'
import { startBot as startSlack } from '../fixtures/slack/bot.ts'
import { startSlackServer } from '../fixtures/slack-server.ts'

/** Three people, by their ids on Slack; on Discord they go by the same names. */
export const ON_SLACK = { mira: 'U1', cleo: 'U2', remy: 'U3' } as const

/** One record on the invented dataset, served on Slack and Discord at once. */
export async function openBothPlatforms() {
  const slack = await startSlackServer()
  const discord = await startDiscordServer()
  const { server, roles, channels } = discord.world
  const house = await openTestHouse(INVENTED, {
    home: ['slack:T1', `discord:${server}`],
    moderators: [`slack:${ON_SLACK.mira}`, `discord:role:${roles.moderators}`],
    contributors: [`slack:${ON_SLACK.cleo}`, `discord:role:${roles.contributors}`],
  })
  const onSlack = await startSlack(slack, house, house.desk)
  const onDiscord = await startDiscord(discord, house, { desk: house.desk, homes: [server] })
  await onDiscord.registered
  const delivery: Delivery = keepUp({
    ...{ archive: house.archive, desk: house.desk, people: house.people },
    couriers: [onSlack.courier, onDiscord.courier],
    correctionNoticeDays: 365,
    reviewChannels: ['slack:T1/CREVIEW', `discord:${server}/${channels.review.id}`],
    report: onSlack.report,
    ...createTime(NOW),
  })

  return {
    slack,
    discord,
    house,
    /** Brings everything that was posted up to date, without waiting for real. */
    follow: () => delivery.run(new AbortController().signal),
    /** What neither platform would have taken, and what went wrong. */
    faults: () => [
      ...slack.workspace.faults,
      ...discord.refused,
      ...onSlack.faults,
      ...onDiscord.faults,
      ...house.faults,
    ],
    close: async () => {
      await onSlack.close()
      await onDiscord.close()
      await slack.close()
      await discord.stop()
      await house.close()
    },
  }
}
