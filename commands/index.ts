import type { Command } from '../src/desk/command.ts'
import { add } from './add.ts'
import { board } from './board.ts'
import { check } from './check.ts'
import { cite } from './cite.ts'
import { claim } from './claim.ts'
import { compare } from './compare.ts'
import { copies } from './copies.ts'
import { draft } from './draft.ts'
import { edit } from './edit.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { outlet } from './outlet.ts'
import { person } from './person.ts'
import { pin } from './pin.ts'
import { pins } from './pins.ts'
import { privacy } from './privacy.ts'
import { quotation } from './quotation.ts'
import { review } from './review.ts'
import { source } from './source.ts'
import { timeline } from './timeline.ts'
import { track, untrack } from './track.ts'
import { unpin } from './unpin.ts'
import { validate } from './validate.ts'
import { whoSaid } from './who-said.ts'
import { withdraw } from './withdraw.ts'

/** Everything that can be asked, in the order of `help`. */
export const COMMANDS: readonly Command[] = [
  whoSaid,
  check,
  source,
  quotation,
  claim,
  person,
  outlet,
  compare,
  timeline,
  cite,
  history,
  add,
  edit,
  withdraw,
  review,
  draft,
  pin,
  pins,
  unpin,
  board,
  track,
  untrack,
  copies,
  validate,
  privacy,
  help,
]
