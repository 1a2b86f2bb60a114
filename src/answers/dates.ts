import type { EdtfDate } from '../entries/date.ts'

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const SEASONS: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

/** One date as exact as it is known; months are 1 to 12. */
export interface DateParts {
  readonly year: number
  readonly month?: number
  readonly day?: number
  /** `about`: EDTF’s `~`. `possibly`: its `?`. `possibly about`: its `%`. */
  readonly hedge?: 'about' | 'possibly' | 'possibly about'
}

const HEDGES = { '~': 'about', '?': 'possibly', '%': 'possibly about' } as const

/** The date, or both ends of the stretch of time, where EDTF names years, months or days; `undefined` for its rarer forms. */
export function readDate(date: EdtfDate): readonly [DateParts] | readonly [DateParts, DateParts] | undefined {
  const [from, to, ...rest] = date.split('/').map(readPoint)
  if (from === undefined || rest.length > 0) return undefined
  if (!date.includes('/')) return [from]
  return to === undefined ? undefined : [from, to]
}

function readPoint(point: string): DateParts | undefined {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)|-XX)?|-XX(?:-XX)?)?([~?%])?$/.exec(point)
  if (!found) return undefined
  const [, year, month, day, mark] = found
  return {
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    ...((mark === '~' || mark === '?' || mark === '%') && { hedge: HEDGES[mark] }),
  }
}

/**
 * An EDTF date (https://www.loc.gov/standards/datetime/) in plain English, for everything that answers say of dates:
 * `9 February 1990`, `about 1990`, `9–10 February 1990`. Forms that nobody here uses come back as they are written.
 */
export function plainDate(date: EdtfDate | undefined): string {
  if (date === undefined) return 'date not established'
  const read = readDate(date)
  if (!read) return plainRarity(date)
  const [from, to] = read
  if (!to) return plainPoint(from)
  if (from.hedge || to.hedge || from.year !== to.year || !from.month || !to.month) return plainStretch(from, to)
  if (!from.day || !to.day) return from.day || to.day ? plainStretch(from, to) : `${monthOf(from)}–${plainPoint(to)}`
  if (from.month !== to.month) return `${from.day} ${monthOf(from)} – ${plainPoint(to)}`
  return `${from.day}–${plainPoint(to)}`
}

function plainPoint(point: DateParts): string {
  return [point.hedge, point.day, monthOf(point), String(point.year).padStart(4, '0')].filter(Boolean).join(' ')
}

function plainStretch(from: DateParts, to: DateParts): string {
  const ends = [plainPoint(from), plainPoint(to)]
  return ends.join(ends.some(end => end.includes(' ')) ? ' – ' : '–')
}

function monthOf({ month }: DateParts): string | undefined {
  return month === undefined ? undefined : MONTHS[month - 1]
}

function plainRarity(date: EdtfDate): string {
  const [from, to] = date.split('/')
  const since = to === '..' && readDate(from ?? '')
  if (since) return `from ${plainPoint(since[0])}`
  const until = from === '..' && readDate(to ?? '')
  if (until) return `until ${plainPoint(until[0])}`
  const season = /^(\d{4})-(2[1-4])$/.exec(date)
  if (season) return `${SEASONS[season[2] ?? '']} ${season[1]}`
  const decade = /^(\d{3})X$/.exec(date)
  return decade ? `${decade[1]}0s` : date
}
