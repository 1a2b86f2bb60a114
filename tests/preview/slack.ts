import { fillView } from '../../src/surfaces/slack/fill-view.ts'
import { homeView } from '../../src/surfaces/slack/home.ts'
import { preview } from '../../src/surfaces/slack/preview.ts'
import { openTestHouse } from '../fixtures/house.ts'
import { sent as arrived, list } from './html.ts'
import { sheetOf } from './sheet.ts'
import { drawWindow } from './slack-modal.ts'
import { drawMessages } from './slack-page.ts'

/**
 * Prints a page with what Slack would be sent for the given lines; `home` is App Home, and a first line that wants a form gives the form:
 * npx tsx tests/preview/slack.ts 'source bonn-1991' home > page.html
 */
const house = await openTestHouse()
const seat = { desk: house.desk, by: 'slack:T1/U1', role: 'contributor' } as const
const lines = process.argv.slice(2)
const wanted = await house.desk.form({ ...seat, surface: 'slack', line: lines[0] ?? 'help' })
const messages = []
for (const line of wanted ? [] : lines) {
  const sent =
    line === 'home' ? homeView([await house.ask('history'), await house.ask('help')]) : (await preview(line, seat)).sent
  const note = line === 'home' ? 'App Home' : line.endsWith('share:yes') ? line : `Only visible to you · ${line}`
  messages.push({ note, blocks: list(arrived(sent)['blocks']) })
}
const html =
  wanted && 'form' in wanted ? drawWindow(arrived(fillView(wanted.form, { memory: '' }))) : drawMessages(messages)
process.stdout.write(sheetOf('What Slack is sent.', [{ on: 'slack', where: lines.join(', '), html }]))
await house.close()
