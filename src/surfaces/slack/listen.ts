import type { App } from '@slack/bolt'
import type { Command } from '../../desk/command.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Api } from './api.ts'
import type { Counter } from './counter.ts'
import { listenToEvents } from './events.ts'
import { listenToForms } from './forms.ts'
import { listenToPresses } from './presses.ts'
import { listenToShortcuts } from './shortcuts.ts'
import { listenToSlashes } from './slashes.ts'
import type { Tasks } from './tasks.ts'

/** How long Slack is kept waiting for the desk, in milliseconds: it lets a window be opened, and takes what is wrong with one, for three seconds. */
export interface Hurry {
  /** Until a window is opened empty. */
  readonly open: number
  /** Until a window says that what it holds is being sent. */
  readonly answer: number
}

/** What every listener works with. */
export interface Office {
  readonly desk: Desk
  readonly commands: readonly Command[]
  readonly api: Api
  readonly counter: Counter
  readonly tasks: Tasks
  /** The bot's own user id, by which people mention it. */
  readonly self: string
  readonly hurry: Hurry
}

/** Takes everything that Slack may send. Each is acknowledged first and then worked on, whatever becomes of it. */
export function listen(app: App, office: Office): void {
  listenToSlashes(app, office)
  listenToEvents(app, office)
  listenToPresses(app, office)
  listenToForms(app, office)
  listenToShortcuts(app, office)
}
