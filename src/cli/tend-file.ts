import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { DatasetFault } from '../dataset/problem.ts'
import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'
import type { House } from './house.ts'
import { importLines } from './import-lines.ts'
import { importReviews, isFeed } from './import-reviews.ts'
import { type LineFile, lineFileAt } from './line-file.ts'
import { type Progress, progressOn } from './progress.ts'
import { said } from './said.ts'
import { surveyLines } from './survey-lines.ts'
import { exportLines, statusOfLines } from './tend-lines.ts'

type Run = (house: House, config: Config, clock: () => Date) => Promise<Exit>
type Tend = (house: House, file: LineFile, work: Work) => Promise<Exit>

interface Work {
  readonly progress: Progress
  readonly clock: () => Date
  readonly skipBad: boolean
}

const VERBS: Readonly<Record<string, Tend>> = {
  check,
  status: async ({ catalogue }, file, { progress }) => said(await statusOfLines(catalogue, file, progress)),
  import: async (house, file, work) => {
    const wish = { ...work, file }
    const done = await ((await isFeed(file)) ? importReviews(house, wish) : importLines(house, wish))
    if (done.warning) process.stderr.write(`${done.warning}\n`)
    return said(done.said)
  },
  export: async ({ catalogue }, file, { progress }) => said(await exportLines(catalogue, file, progress)),
}

/** The commands for a file of its own, or nothing if the command line asks for none. */
export function tendFile(args: readonly string[]): Run | undefined {
  const asked = readArgs(args)
  const tend = asked && (Object.hasOwn(VERBS, asked.verb) ? VERBS[asked.verb] : undefined)
  if (!tend || (asked.skipBad && asked.verb !== 'import')) return undefined
  return async (house, _, clock) => {
    const output = process.stderr
    const progress = progressOn({ output, moves: output.isTTY, now: () => performance.now() })
    const file = await lineFileAt(asked.file, clock())
    if (asked.verb !== 'import' && (await isFeed(file))) {
      output.write(
        `${file.name} holds reviews that others published. They are imported, and nothing goes back to them.\n`,
      )
      return EXIT.usage
    }
    return tend(house, file, { progress, clock, skipBad: asked.skipBad })
  }
}

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'skip-bad': { type: 'boolean', default: false } },
    })
    const [verb, file, ...more] = positionals
    return verb === undefined || file === undefined || more.length > 0
      ? undefined
      : { verb, file, skipBad: values['skip-bad'] }
  } catch {
    return undefined
  }
}

/** Everything that an import would refuse, and nothing is taken. */
async function check({ catalogue }: House, file: LineFile, { progress }: Work): Promise<Exit> {
  const { lines, problems, count } = await surveyLines(catalogue, file, { upto: 0, line: 0 }, progress)
  progress.end()
  if (count > 0) throw new DatasetFault(problems, { count, what: file.name })
  return said(`${file.name}: ${lines.toLocaleString('en')} entries, no problems.`)
}
