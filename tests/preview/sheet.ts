import { DISCORD_STYLE } from './discord-style.ts'
import { safe } from './html.ts'
import { SLACK_STYLE } from './slack-style.ts'

/** What one platform shows at some moment. */
export interface Panel {
  readonly on: 'slack' | 'discord'
  /** Where it is seen, and by whom. */
  readonly where: string
  readonly html: string
}

const PLATFORMS = { slack: 'Slack', discord: 'Discord' } as const

/** A page with what the platforms show, side by side: for looking at, never for judging. It says itself that it is a drawing. */
export function sheetOf(what: string, panels: readonly Panel[]): string {
  const drawn = panels.map(
    ({ on, where, html }) =>
      `<div class="panel"><p class="where">${PLATFORMS[on]}: ${safe(where)}</p><div class="${on}">${html}</div></div>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>${safe(what)}</title><style>${STYLE}${SLACK_STYLE}${DISCORD_STYLE}</style><p class="caption"><b>${safe(what)}</b> Drawn from what a real run of Footnote sent, on an invented record. It is not a screenshot of the platform itself.</p><div class="panels">${drawn.join('')}</div>`
}

const STYLE = `
body { font: 13px/1.4 "Noto Sans", "DejaVu Sans", sans-serif; color: #1d1c1d; background: #fff; margin: 16px; width: max-content }
.caption { color: #555; margin: 0 0 12px; max-width: 1100px }
.panels { display: flex; gap: 20px; align-items: flex-start }
.panel { width: 560px } .where { color: #555; margin: 0 0 6px }
.slack, .discord { border: 1px solid #ccc; border-radius: 8px; padding: 14px; box-sizing: border-box; width: 560px }`
