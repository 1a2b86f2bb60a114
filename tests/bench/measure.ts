import { performance } from 'node:perf_hooks'

/** Times in milliseconds, sorted. */
export interface Timing {
  readonly p50: number
  readonly p99: number
  readonly runs: number
}

/** Runs once for each item, several rounds, and keeps every time after the first round, which only warms up. */
export async function timed<T>(items: readonly T[], rounds: number, run: (item: T) => unknown): Promise<Timing> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    for (const item of items) {
      const start = performance.now()
      await run(item)
      if (round > 0) times.push(performance.now() - start)
    }
  }
  return timingOf(times)
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), runs: sorted.length }
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map(row => row.map(cell => (typeof cell === 'number' ? number(cell) : cell)))
  const widths = head.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const [first = [], ...rest] = cells
  return [line(first), widths.map(width => '-'.repeat(width)).join('  '), ...rest.map(line)].join('\n')
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
