import type { Command } from '../src/desk/command.ts'
import { cite } from './cite.ts'
import { claim } from './claim.ts'
import { compare } from './compare.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { outlet } from './outlet.ts'
import { person } from './person.ts'
import { privacy } from './privacy.ts'
import { quotation } from './quotation.ts'
import { source } from './source.ts'
import { timeline } from './timeline.ts'
import { whoSaid } from './who-said.ts'

/** Everything that can be asked, in the order of `help`. */
export const COMMANDS: readonly Command[] = [
  whoSaid,
  source,
  quotation,
  claim,
  person,
  outlet,
  compare,
  timeline,
  cite,
  history,
  privacy,
  help,
]
