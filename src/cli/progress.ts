import type { Writable } from 'node:stream'

/** Tells how far long work has come: in one line that moves where somebody is looking, and a line now and then elsewhere. */
export interface Progress {
  /** `done` and `of` are bytes; `lines` is what people count. */
  at(state: { readonly doing: string; readonly done: number; readonly of: number; readonly lines: number }): void
  /** Leaves the screen to whatever is said next. */
  end(): void
}

export interface ProgressOptions {
  readonly output: Writable
  /** Whether the output is a screen on which a line can be written over. */
  readonly moves: boolean
  /** Milliseconds since any moment. */
  readonly now: () => number
}

/** Milliseconds between two words about the work: on a screen, and in a log. */
const OFTEN = 200
const SELDOM = 10_000

const BAR = 24

export function progressOn({ output, moves, now }: ProgressOptions): Progress {
  let doing = ''
  let start = { time: now(), lines: 0, done: 0 }
  let told = start.time
  let shown = false
  return {
    at: state => {
      const time = now()
      if (state.doing !== doing) {
        doing = state.doing
        start = { time, lines: state.lines, done: state.done }
      }
      if (time - told < (moves ? OFTEN : SELDOM)) return
      told = time
      const seconds = Math.max((time - start.time) / 1000, 0.001)
      const rate = (state.lines - start.lines) / seconds
      const left = ((state.of - state.done) / Math.max(state.done - start.done, 1)) * seconds
      const words = `${state.lines.toLocaleString('en')} lines, ${Math.round(rate).toLocaleString('en')} a second, ${timeOf(left)} left`
      const share = state.of === 0 ? 1 : state.done / state.of
      const line = `${doing} ${moves ? `${barOf(share)} ` : ''}${Math.floor(share * 100)} %, ${words}`
      output.write(moves ? `\r${line}\x1B[K` : `${line}\n`)
      shown = moves
    },
    end: () => {
      if (shown) output.write('\r\x1B[K')
      shown = false
    },
  }
}

function barOf(share: number): string {
  const full = Math.round(Math.min(share, 1) * BAR)
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`
}

function timeOf(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
