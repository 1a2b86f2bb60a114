import { type Logger, LogLevel } from '@slack/bolt'

/** Bolt's own messages, as far as an operator needs them. Its details are left out: they repeat what people asked. */
export function createLogger(tell: (notice: string) => void): Logger {
  const say = (...words: readonly unknown[]) => tell(`Slack: ${words.map(String).join(' ')}`)

  return {
    debug: () => {},
    info: () => {},
    warn: say,
    error: say,
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
