import { homeView } from '../../src/surfaces/slack/home.ts'
import { preview } from '../../src/surfaces/slack/preview.ts'
import { openTestHouse } from '../fixtures/house.ts'
import { pageOf } from './slack-page.ts'

/**
 * Prints a page with what Slack would be sent for the given lines; `home` is App Home:
 * npx tsx tests/preview/slack.ts 'source bonn-1991' home > page.html
 */
const house = await openTestHouse()
const seat = { desk: house.desk, by: 'slack:T1/U1', role: 'reader' } as const
const messages = []
for (const line of process.argv.slice(2)) {
  const sent =
    line === 'home'
      ? homeView(await house.ask('history'), await house.ask('help'))
      : ((await preview(line, seat)).sent as { blocks: [] })
  const note = line === 'home' ? 'App Home' : line.endsWith('share:yes') ? `${line}` : `Only visible to you · ${line}`
  messages.push({ who: 'Footnote', note, blocks: JSON.parse(JSON.stringify(sent.blocks)) })
}
process.stdout.write(pageOf(messages))
await house.close()
