import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { check } from '../answers/checking/check.ts'
import { checkAnswer } from '../answers/checking/check-answer.ts'
import { reportOf } from '../answers/checking/check-report.ts'
import { type Checked, isWrong } from '../answers/checking/checked.ts'
import { compose } from '../answers/composition.ts'
import type { Record } from '../answers/ruling/ruling.ts'
import { EXIT, type Exit } from '../surfaces/terminal/exit.ts'
import { jsonOf } from '../surfaces/terminal/json.ts'
import { render } from '../surfaces/terminal/render.ts'
import type { Style } from '../surfaces/terminal/style.ts'
import { writerTo } from '../surfaces/terminal/write.ts'
import { draftIn } from './draft.ts'

/** What `check` was told on its command line. */
export interface Checking {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[]
  readonly json: boolean
  /** Whether what is not on record, or only in an outlet's wording, counts as wrong too. */
  readonly strict: boolean
}

/** Reads the command line of `check`; what is wrong with it, if it cannot be read. */
export function readCheck(args: readonly string[]): Checking | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false } },
    })
    if (positionals.length === 0) return { problem: 'No file to check was given; - reads standard input.' }
    if (positionals.filter(file => file === '-').length > 1) return { problem: 'Standard input can be read only once.' }
    return { files: positionals, ...values }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

interface Screen {
  readonly input: Readable
  readonly output: NodeJS.WriteStream
  readonly errors: NodeJS.WriteStream
  readonly style: Style
}

/**
 * Checks drafts one after the other and writes what was found, of each in one answer or one JSON document to a line. A file that
 * cannot be read is told on the other stream and the rest are checked all the same.
 */
export async function checkDrafts({ files, json, strict }: Checking, record: Record, screen: Screen): Promise<Exit> {
  const { input, output, errors } = screen
  const write = writerTo(output)
  let exit: Exit = EXIT.answered
  for (const [index, file] of files.entries()) {
    const draft = draftIn(await (file === '-' ? buffer(input) : readFile(file)).catch(unread))
    const name = file === '-' ? 'standard input' : file
    if ('problem' in draft) {
      errors.write(`${name}: ${draft.problem}\n`)
      exit = EXIT.data
      continue
    }
    const checked = await check(draft.text, record, countingOn(errors, name))
    const shown = json
      ? jsonOf(reportOf(name, draft.text, checked, record))
      : `${index > 0 ? '\n' : ''}${render(answerFor(name, draft.text, checked, record), screen.style)}`
    if (!(await write(`${shown}\n`))) break
    if (exit === EXIT.answered && checked.some(each => isWrong(each) || (strict && isDoubtful(each)))) exit = EXIT.wrong
  }
  return exit
}

function unread(fault: unknown): { readonly problem: string } {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  if (code === 'ENOENT') return { problem: 'There is no such file.' }
  if (code === 'EISDIR') return { problem: 'This is a folder. Give the files in it by name.' }
  return { problem: `It cannot be read (${code ?? String(fault)}).` }
}

function answerFor(file: string, text: string, checked: readonly Checked[], { catalogue }: Record) {
  const composition = compose(catalogue)
  return checkAnswer({ text, checked, file }, composition)
}

function isDoubtful({ judgement }: Checked): boolean {
  return judgement === 'nothing' || judgement === 'near' || judgement === 'outlet'
}

/** Fewer quotations than this are checked before anybody wonders. */
const LONG = 20

/** Counts on a screen, in a line of its own that is gone in the end. */
function countingOn(output: NodeJS.WriteStream, name: string): (done: number, of: number) => void {
  return (done, of) => {
    if (!output.isTTY || of < LONG) return
    output.write(done < of ? `\r${name}: ${done} of ${of} quotations\x1B[K` : '\r\x1B[K')
  }
}
