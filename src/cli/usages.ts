import { ROLES } from '../desk/command.ts'
import { PREVIEWS } from './previews.ts'

/** How each script is written. Apart from what they run, which takes time to load. */
export const ASK_USAGE = `ask -- LINE [--json] [--render ${Object.keys(PREVIEWS).join('|')}] [--as ${ROLES.join('|')}] [--by NAME]
  Answers one line, such as 'who-said "not one inch"'. The line - reads lines from standard input.
  --json   the answer as a JSON document, one to a line
  --render exactly what that platform would be sent, as JSON; with the line -, one document to a line
  --as     the role to ask in; reader where nothing is said
  --by     the name to ask under`

export const CHECK_USAGE = `check -- FILE… [--json] [--strict]
  Checks every quotation in drafts, as plain text; the file - is standard input. Ends with 1 where one is altered, joined or
  another speaker's.
  --json    of each file one JSON document, on a line of its own; docs/check.md says what is in it
  --strict  ends with 1 also where one is not on record, or only in an outlet’s wording`

export const EVAL_USAGE = `eval -- --corpus FILE --queries FILE --out FILE [--claims]
  Runs the search over any texts and questions of which the answers are known, and says how good it was
  --corpus   one text to a line, as JSON: {"id", "text", "speaker"?}
  --queries  one question to a line: {"id", "query", "relevant": [ids, or none], "kind"}
  --out      what was found for each question goes here
  --claims   the texts are claims; so they are too where the first has a "title" or a "subtitle"`

export const DATASET_USAGE = `dataset -- check|status|import|export
  check    reads every file and says what is wrong, with file, line and column
  status   says what an import and an export would do
  import   takes what changed in the files into the record; where most files are gone, only as import --all
  export   writes what changed in the record to the files
dataset -- check|status|import|export FILE
  the same for a file of its own with one entry to a line, as JSON (FILE.jsonl)
  import   also takes reviews of claims that others published (FILE.json, schema.org ClaimReview)
  --skip-bad  imports all but the lines that are wrong, and those that name them`

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
