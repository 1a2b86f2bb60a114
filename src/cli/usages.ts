import { ROLES } from '../desk/command.ts'
import { PREVIEWS } from './previews.ts'

/** How each script is written. Apart from what they run, which takes time to load. */
export const ASK_USAGE = `ask -- LINE [--json] [--render ${Object.keys(PREVIEWS).join('|')}] [--as ${ROLES.join('|')}] [--by NAME]
  Answers one line, such as 'who-said "not one inch"'. The line - reads lines from standard input.
  --json   the answer as a JSON document, one to a line
  --render exactly what that platform would be sent, as JSON; with the line -, one document to a line
  --as     the role to ask in; reader where nothing is said
  --by     the name to ask under`

export const DATASET_USAGE = `dataset -- check|status|import|export
  check    reads every file and says what is wrong, with file, line and column
  status   says what an import and an export would do
  import   takes what changed in the files into the record; where most files are gone, only as import --all
  export   writes what changed in the record to the files`

export const LEDGER_USAGE = `ledger -- verify|backup FILE
  verify        reads the whole chain of digests and says whether it is unbroken
  backup FILE   copies the ledger to a new file while it is in use`

export const MANIFEST_USAGE = `slack:manifest -- [--prefix NAME] [--url ADDRESS]
  Prints the manifest of the Slack app, to paste where Slack asks for one.
  --prefix   put before every command where a name is taken: acme makes /acme-source
  --url      where Slack reaches the bot over HTTP, such as https://bot.example.org/slack/events`

export const DISCORD_USAGE = `discord:deploy -- [--guild ID] [--dry-run]
  Brings Discord's commands up to date: in one server, where they are there at once, or everywhere.
  --guild    the server's number: in Discord, turn on Developer Mode and copy the server's ID
  --dry-run  says what would be done and does nothing
discord:invite -- [--person]
  Prints the link that installs Footnote in a server, with the least permissions.
  --person   for oneself instead, to ask anywhere`
