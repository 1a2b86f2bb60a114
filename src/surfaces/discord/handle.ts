import { type Interaction, InteractionResponseType, type REST, Routes } from 'discord.js'
import type { Command } from '../../desk/command.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Answering } from './answering.ts'
import { lineIn } from './carry.ts'
import { choicesOf } from './choices.ts'
import { FIELD, FORM, formOf } from './form.ts'
import { LIMITS } from './limits.ts'
import { lineOf } from './line.ts'
import { quotesIn, wordsMeant } from './menu.ts'
import { MENU } from './registration.ts'
import { isTrouble } from './trouble.ts'
import { NO_WORDS, OLD_BUTTON } from './words.ts'

export interface Handling {
  readonly commands: readonly Command[]
  readonly desk: Desk
  readonly replies: REST
  readonly answering: Answering
}

/** Does what an interaction asks for: every one becomes typed lines, but for what is still being typed. */
export function createHandler({ commands, desk, replies, answering }: Handling) {
  const commandOf = (name: string) => commands.find(command => command.name === name)

  async function respond({ id, token }: Interaction, type: InteractionResponseType, data: object): Promise<void> {
    await replies.post(Routes.interactionCallback(id, token), { auth: false, body: { type, data } })
  }

  return async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) {
      const { name, value } = interaction.options.getFocused(true)
      const command = interaction.commandName
      const offered = desk.offer({ command, option: name }, value, LIMITS.choices)
      const isCommand = commandOf(command)?.options[name]?.suggests === 'command'
      const choices = choicesOf(isCommand ? offered.map(namedFirst) : offered)
      return suggested(respond(interaction, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }))
    }
    if (interaction.isChatInputCommand()) {
      const command = commandOf(interaction.commandName)
      const line = command ? lineOf(command, interaction.options.data) : interaction.commandName
      return answering.line(interaction, line)
    }
    if (interaction.isButton()) {
      const line = lineIn(interaction.customId)
      return line === undefined ? answering.say(interaction, OLD_BUTTON) : answering.line(interaction, line)
    }
    if (interaction.isModalSubmit()) {
      if (interaction.customId !== FORM) return answering.say(interaction, OLD_BUTTON)
      return answering.passages(interaction, [interaction.fields.getTextInputValue(FIELD)])
    }
    if (interaction.isMessageContextMenuCommand()) {
      const { content } = interaction.targetMessage
      if (content.trim() === '') return answering.say(interaction, NO_WORDS)
      const passages = interaction.commandName === MENU.check ? quotesIn(content) : wordsMeant(content)
      if (passages.length > 0) return answering.passages(interaction, passages)
      return respond(interaction, InteractionResponseType.Modal, formOf(content))
    }
  }
}

/** Suggestions that come too late are nobody's loss: more has been typed meanwhile. */
async function suggested(sending: Promise<void>): Promise<void> {
  await sending.catch(fault => {
    if (!isTrouble(fault, 'expired')) throw fault
  })
}

const namedFirst = ({ value, label }: { readonly value: string; readonly label: string }) => ({
  value,
  label: `${value}: ${label}`,
})
