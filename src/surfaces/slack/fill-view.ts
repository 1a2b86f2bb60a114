import type { types } from '@slack/bolt'
import type { Form } from '../../desk/form.ts'
import type { Typed } from '../forms.ts'
import { fieldBlocks } from './field-blocks.ts'
import { LIMITS } from './limits.ts'
import { sayBlock } from './message.ts'
import { plainText } from './picks.ts'

/** How the listener knows a form of the desk, and the command that completes its menus. */
export const FILL = /^fill:(.+)$/

interface Shown {
  readonly memory: string
  /** What somebody typed into it before. */
  readonly typed?: Typed
  /** What is wrong with its fields, by their names. */
  readonly problems?: Readonly<Record<string, string>>
  /** What to bear in mind, before what the form itself says. */
  readonly notes?: readonly string[]
}

/** A form of the desk as a window (https://docs.slack.dev/surfaces/modals). `memory` comes back with what is submitted. */
export function fillView(form: Form, { memory, typed = {}, problems = {}, notes = [] }: Shown): types.ModalView {
  const fields = form.fields.map(field => {
    const [value, problem] = [typed[field.name] ?? field.value, problems[field.name] ?? field.problem]
    return { ...field, ...(value !== undefined && { value }), ...(problem !== undefined && { problem }) }
  })
  const long = form.title.length > LIMITS.viewTitle ? [form.title] : []
  const blocks = [...[...long, ...notes, ...form.notes].map(sayBlock), ...fields.flatMap(fieldBlocks)]
  return {
    type: 'modal',
    callback_id: `fill:${form.command}`,
    title: plainText(form.title, LIMITS.viewTitle),
    submit: plainText(SUBMIT[form.fixed['decision'] ?? form.command] ?? 'Send', LIMITS.viewTitle),
    close: plainText('Cancel', LIMITS.viewTitle),
    private_metadata: memory,
    blocks: blocks.slice(0, LIMITS.blocksInView),
  }
}

const SUBMIT: Readonly<Record<string, string>> = {
  add: 'Propose',
  edit: 'Propose',
  withdraw: 'Propose',
  accept: 'Accept',
  merge: 'Accept',
  reject: 'Reject',
  'take-back': 'Take back',
}

/** Shown while the desk looks something up, so that the window is there in time. */
export function loadingView(words: string): types.ModalView {
  return {
    type: 'modal',
    title: plainText('Footnote', LIMITS.viewTitle),
    close: plainText('Cancel', LIMITS.viewTitle),
    blocks: [sayBlock(words)],
  }
}
