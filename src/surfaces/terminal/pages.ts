import { clearScreenDown, type Interface, moveCursor } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Answer } from '../../answers/answer.ts'
import { fitted, type Screen, type Style } from './style.ts'
import { morePrompt, nextOf, restOf, type Unread, unreadOf } from './unread.ts'

/** An answer longer than the screen, shown a screenful at a time. */
export interface Pages {
  /** What to print of an answer now: a screenful, or the whole of it. Sets the prompt that follows. */
  open(answer: Answer, isWhole: boolean): string
  /** Takes a line typed at the prompt of an answer that is not read to its end; every line but an empty one and `q` is left to others. */
  take(line: string): boolean
  /** Stops reading for Ctrl-C, unless the answer was read to its end. */
  interrupt(): boolean
  /** Forgets what is unread, because something else is asked. */
  close(): void
}

interface Reader {
  readonly screen: Interface
  readonly input: Readable
  readonly output: Writable & Screen
  readonly style: Style
  /** The prompt where nothing is unread. */
  readonly prompt: string
}

export function openPages({ screen, input, output, style, prompt }: Reader): Pages {
  let unread: Unread | undefined

  function setUnread(left: Unread | undefined): void {
    unread = left && left.lines.length > 0 ? left : undefined
    screen.setPrompt(unread ? morePrompt(fitted(style, output)) : prompt)
  }

  function shown(whole: Unread): string {
    const next = nextOf(whole, output)
    setUnread(next.unread)
    return unread ? next.shown : `${next.shown}\n`
  }

  /** Who stops before the end sees what can be chosen all the same. */
  function stop({ actions }: Unread): true {
    setUnread(undefined)
    output.write(actions.length > 0 ? `\n${actions.join('\n')}\n\n` : '\n')
    screen.prompt()
    return true
  }

  function goOn(rest: Unread): true {
    // Without the prompt between them, the pages stand in the window as one answer.
    moveCursor(output, 0, -1)
    clearScreenDown(output)
    output.write(shown(rest))
    screen.prompt()
    return true
  }

  // What is pasted has come by the next turn: a space that it begins with was not pressed to read on.
  const onKey = () =>
    setImmediate(() => {
      if (unread && screen.line === ' ') screen.write(null, { name: 'return' })
    })
  input.on('keypress', onKey)
  screen.on('close', () => {
    unread = undefined
    input.off('keypress', onKey)
  })
  screen.on('history', lines => {
    if (unread && isStop(lines[0] ?? '')) lines.shift()
  })

  return {
    open: (answer, isWhole) => {
      const whole = unreadOf(answer, fitted(style, output))
      if (!isWhole) return shown(whole)
      setUnread(undefined)
      return `${restOf(whole)}\n`
    },
    take: line => {
      if (!unread) return false
      if (isStop(line)) return stop(unread)
      return line === '' && goOn(unread)
    },
    interrupt: () => {
      if (!unread || screen.line !== '') return false
      output.write('\n')
      return stop(unread)
    },
    close: () => setUnread(undefined),
  }
}

function isStop(line: string): boolean {
  return line.trim().toLowerCase() === 'q'
}
