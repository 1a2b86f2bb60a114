import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { benchAnswers } from './answers.ts'
import { benchAutocomplete } from './autocomplete.ts'
import { benchCopies } from './copies.ts'
import { benchDiscord } from './discord.ts'
import { benchEdit } from './edit.ts'
import { benchImport } from './import.ts'
import { benchSearch } from './search.ts'
import { benchSlack } from './slack.ts'
import { benchStart } from './start.ts'

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string' },
    corpus: { type: 'string' },
    queries: { type: 'string' },
    most: { type: 'string' },
    growth: { type: 'string' },
  },
})
const size = values.size === undefined ? undefined : Number(values.size)

/** Every benchmark, or those named on the command line: `npm run bench -- answers`. Where a size makes a difference, `--size` gives another. */
const BENCHES: Readonly<Record<string, () => Promise<string>>> = {
  start: benchStart,
  answers: benchAnswers,
  slack: benchSlack,
  autocomplete: benchAutocomplete,
  discord: benchDiscord,
  edit: benchEdit,
  copies: benchCopies,
  search: () => benchSearch(values),
  import: () => benchImport(size),
}

const unknown = names.filter(name => !BENCHES[name])
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}. There are ${Object.keys(BENCHES).join(', ')}.\n`)
  process.exitCode = 64
} else {
  process.stdout.write(`Node ${process.version}, ${cpus().length} cores\n`)
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length === 0 || names.includes(name)) process.stdout.write(`\n${await bench()}\n`)
  }
}
