import { cpus } from 'node:os'
import { benchAnswers } from './answers.ts'
import { benchAutocomplete } from './autocomplete.ts'
import { benchDiscord } from './discord.ts'
import { benchSlack } from './slack.ts'
import { benchStart } from './start.ts'

/** Every benchmark, or those named on the command line: `npm run bench -- answers`. */
const BENCHES: Readonly<Record<string, () => Promise<string>>> = {
  start: benchStart,
  answers: benchAnswers,
  slack: benchSlack,
  autocomplete: benchAutocomplete,
  discord: benchDiscord,
}

const names = process.argv.slice(2)
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
