import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Shown } from '../fixtures/discord/interactions.ts'
import { createDiscordDrawing, type Standing } from './discord-page.ts'
import { type Json, list, sent } from './html.ts'
import { type Panel, sheetOf } from './sheet.ts'
import { drawWindow, type Moment } from './slack-modal.ts'
import { drawMessages } from './slack-page.ts'

interface Names {
  readonly slack: Readonly<Record<string, string>>
  readonly discord: ReadonlyMap<string, string>
}

/** What a run showed, put into a folder: a page for each picture, and a transcript. */
export function createAlbum(folder: string, names: Names) {
  mkdirSync(folder, { recursive: true })
  const drawing = createDiscordDrawing(names.discord)
  const transcript: string[] = []

  return {
    /** What somebody did, and the first lines of what they saw. */
    tell: (deed: string, saw = '', lines = 8): void => {
      const shown = saw.split('\n').filter(line => line.trim() !== '')
      const rest = shown.length > lines ? ['[…]'] : []
      const quoted = [...shown.slice(0, lines), ...rest].map(line => `> ${line}  `)
      transcript.push([`**${deed}**`, ...(quoted.length > 0 ? ['', ...quoted] : [])].join('\n'))
    },
    picture: (name: string, what: string, ...panels: readonly Panel[]) =>
      writeFileSync(join(folder, `${name}.html`), sheetOf(what, panels)),
    slackWindow: (where: string, view: Json, moment?: Moment): Panel => {
      return { on: 'slack', where, html: drawWindow(sent(view), moment) }
    },
    /** Messages; notes say how each stands in its channel. */
    slack: (where: string, messages: readonly unknown[], notes: readonly string[] = []): Panel => {
      const drawn = messages.map((message, index) => {
        const note = notes[index]
        return { blocks: list(sent(message)['blocks']), ...(note !== undefined && { note }) }
      })
      return { on: 'slack', where, html: drawMessages(drawn, names.slack) }
    },
    discordForm: (where: string, form: Json): Panel => ({ on: 'discord', where, html: drawing.form(form) }),
    discord: (where: string, ...messages: readonly (readonly [Shown | undefined, Standing?])[]): Panel => {
      const html = messages.map(([message, standing]) => (message ? drawing.message(sent(message), standing) : ''))
      return { on: 'discord', where, html: html.join('') }
    },
    close: () => writeFileSync(join(folder, 'transcript.md'), `${transcript.join('\n\n')}\n`),
  }
}
