import { setTimeout } from 'node:timers/promises'
import {
  type ButtonInteraction,
  InteractionResponseType,
  type ModalSubmitInteraction,
  type REST,
  type RepliableInteraction,
  Routes,
  type StringSelectMenuInteraction,
} from 'discord.js'
import type { Command } from '../../desk/command.ts'
import type { Desk } from '../../desk/desk.ts'
import { type Form, type FormField, lineOfForm } from '../../desk/form.ts'
import { keyOf, mayAsk, type Typed } from '../forms.ts'
import type { Held } from '../held.ts'
import { readWish } from '../part.ts'
import { formFor, keepFor } from '../surface.ts'
import type { Answering, Given } from './answering.ts'
import { cardOf, cardRows } from './card.ts'
import { firstOf, isShort, pickedFrom, wrongIn } from './fields.ts'
import { type Act, formIdOf, readFormId } from './form-id.ts'
import { formGone, SLOW_FORM } from './form-words.ts'
import { modalOf, typedIn } from './modal.ts'
import { seatOf } from './seat.ts'
import { isTrouble } from './trouble.ts'
import { apology } from './words.ts'

interface Fittings {
  readonly desk: Desk
  readonly commands: readonly Command[]
  readonly held: Held
  readonly replies: REST
  readonly answering: Answering
  readonly report: (fault: unknown) => string
}

/** Has forms filled in. One that Discord can show at once is sent when it is filled in; a longer one is laid out before. */
export interface Filling {
  /** Asks in a form for what a line lacks, or answers the line. `change` names the only field that is to be changed. */
  begin(interaction: RepliableInteraction, typed: string, change?: string): Promise<void>
  /** Takes what was typed into a form, or what is to be done with one that was laid out. False if it is none of these. */
  goOn(interaction: ModalSubmitInteraction | ButtonInteraction | StringSelectMenuInteraction): Promise<boolean>
}

const SURFACE = 'discord'
/** Milliseconds that a form may take to be there: nothing but the form itself may be sent before it, and that within three seconds. */
const PATIENCE = 1800

export function createFilling({ desk, commands, held, replies, answering, report }: Fittings): Filling {
  /** The form of a line, with the line that gives it again; kept where the line would be carried out as it is. */
  async function wantedFor(interaction: RepliableInteraction, line: string, isWanted: boolean) {
    const seat = seatOf(interaction, desk)
    const wanted = await formFor(seat, SURFACE, line)
    if (wanted || !isWanted) return wanted && { ...wanted, line }
    const kept = await keepFor(seat, SURFACE, line)
    if ('answer' in kept) return { ...kept, line }
    const again = await formFor(seat, SURFACE, kept.draft)
    return again && { ...again, line: kept.draft }
  }

  async function show(
    interaction: RepliableInteraction,
    act: Act,
    { form, line }: { readonly form: Form; readonly line: string },
    fields: readonly FormField[],
  ): Promise<void> {
    // What was looked at comes back with it, not what stands by then.
    const again = line.startsWith('draft') ? line : lineOfForm(form, {})
    const data = modalOf(form, fields, formIdOf(act, { line: again, key: keyOf(form) }, held))
    const body = { type: InteractionResponseType.Modal, data }
    try {
      await replies.post(Routes.interactionCallback(interaction.id, interaction.token), { auth: false, body })
    } catch (fault) {
      const reference = report(fault)
      if (!isTrouble(fault, 'expired')) await answering.say(interaction, apology(reference))
    }
  }

  async function begin(interaction: RepliableInteraction, typed: string, change?: string): Promise<void> {
    const asked = readWish(typed).line
    const recalled = held.recall(asked)
    const line = recalled && 'line' in recalled ? recalled.line : asked
    if (!mayAsk(line, commands)) return answering.line(interaction, typed)
    const wanted = await Promise.race([wantedFor(interaction, line, change !== undefined), tooLate()])
    if (wanted === 'late')
      return answering.say(interaction, { ...SLOW_FORM, actions: [{ label: 'Try again', line: typed }] })
    if (wanted === undefined) return answering.line(interaction, typed)
    if ('answer' in wanted) return answering.say(interaction, wanted.answer)
    const { form } = wanted
    const only = change === undefined ? [] : changing(form, change)
    if (only.length > 0) return show(interaction, 'send', wanted, only)
    if (line.startsWith('draft')) return show(interaction, 'send', wanted, wrongIn(form))
    return show(interaction, isShort(form) ? 'send' : 'card', wanted, firstOf(form))
  }

  /** One field, and what the command asks about every change. */
  function changing(form: Form, change: string): readonly FormField[] {
    const own = commands.find(({ name }) => name === form.command)?.options ?? {}
    const about = form.fields.filter(({ name }) => name in own).map(({ name }) => name)
    const field = form.fields.find(({ name, label }) => [name, label.toLowerCase()].includes(change.toLowerCase()))
    return field ? pickedFrom(form, [field.name, ...about]) : []
  }

  async function goOn(
    interaction: ModalSubmitInteraction | ButtonInteraction | StringSelectMenuInteraction,
  ): Promise<boolean> {
    const known = readFormId(interaction.customId)
    if (!known) return false
    const { act, lines } = known
    if (interaction.isModalSubmit()) {
      const typed = typedIn(interaction.fields.fields.values())
      await answering.inPlace(interaction, () => taken(interaction, lines, typed, act))
    } else if (interaction.isButton() && act === 'send') {
      await answering.inPlace(interaction, () => taken(interaction, lines, {}, act))
    } else {
      const found = await formAgain(interaction, lines)
      if (!found || 'answer' in found) await answering.say(interaction, formGone({}, found?.answer))
      else
        await show(
          interaction,
          'card',
          found,
          interaction.isButton() ? firstOf(found.form) : pickedFrom(found.form, interaction.values),
        )
    }
    return true
  }

  /** What becomes of a form that was filled in. What was typed is kept first, so that nothing can make it be lost. */
  async function taken(
    interaction: RepliableInteraction,
    lines: readonly string[],
    typed: Typed,
    act: Act,
  ): Promise<Given> {
    const found = await formAgain(interaction, lines)
    if (!found || 'answer' in found) return { answer: formGone(typed, found?.answer) }
    const line = lineOfForm(found.form, typed)
    if (isShort(found.form)) return { line }
    const kept = await keepFor(seatOf(interaction, desk), SURFACE, line)
    if ('answer' in kept) return { answer: formGone(typed, kept.answer) }
    if (act === 'send') return { line }
    const laid = await formFor(seatOf(interaction, desk), SURFACE, kept.draft)
    if (!laid || 'answer' in laid) return { answer: formGone(typed, laid?.answer) }
    const about = { line: kept.draft, key: keyOf(laid.form) }
    return { answer: cardOf(laid.form), rows: cardRows(laid.form, next => formIdOf(next, about, held)) }
  }

  async function formAgain(interaction: RepliableInteraction, lines: readonly string[]) {
    for (const each of lines) {
      const recalled = held.recall(each)
      const line = recalled ? ('line' in recalled ? recalled.line : undefined) : each
      const wanted = line === undefined ? undefined : await formFor(seatOf(interaction, desk), SURFACE, line)
      if (wanted && line !== undefined) return { ...wanted, line }
    }
    return undefined
  }

  return { begin, goOn }
}

function tooLate(): Promise<'late'> {
  return setTimeout(PATIENCE, 'late' as const, { ref: false })
}
