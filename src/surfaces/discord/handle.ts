import { type Interaction, InteractionResponseType, type REST, Routes } from 'discord.js'
import type { Command } from '../../desk/command.ts'
import type { Desk } from '../../desk/desk.ts'
import { checkLine, lookUpLine } from '../lines.ts'
import type { Answering } from './answering.ts'
import { lineIn } from './carry.ts'
import { createCompleting } from './completing.ts'
import type { Filling } from './filling.ts'
import { FIELD, FORM, formOf } from './form.ts'
import { changeIn, lineOf } from './line.ts'
import { wordsMeant } from './menu.ts'
import { proposalOf } from './propose.ts'
import { MENU } from './registration.ts'
import { isTrouble } from './trouble.ts'
import { NO_WORDS, OLD_BUTTON } from './words.ts'

export interface Handling {
  readonly commands: readonly Command[]
  readonly desk: Desk
  readonly replies: REST
  readonly answering: Answering
  readonly filling: Filling
}

/** Does what an interaction asks for: every one becomes typed lines, but for what is still being typed. */
export function createHandler({ commands, desk, replies, answering, filling }: Handling) {
  const commandOf = (name: string) => commands.find(command => command.name === name)
  const complete = createCompleting(desk, commandOf)

  async function respond({ id, token }: Interaction, type: InteractionResponseType, data: object): Promise<void> {
    await replies.post(Routes.interactionCallback(id, token), { auth: false, body: { type, data } })
  }

  return async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) {
      const choices = await complete(interaction)
      return suggested(respond(interaction, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }))
    }
    if (interaction.isChatInputCommand()) {
      const command = commandOf(interaction.commandName)
      const { data } = interaction.options
      return filling.begin(interaction, command ? lineOf(command, data) : interaction.commandName, changeIn(data))
    }
    if (interaction.isButton() || interaction.isStringSelectMenu()) {
      if (await filling.goOn(interaction)) return
      const line = lineIn(interaction.customId)
      return line === undefined ? answering.say(interaction, OLD_BUTTON) : filling.begin(interaction, line)
    }
    if (interaction.isModalSubmit()) {
      if (await filling.goOn(interaction)) return
      if (interaction.customId !== FORM) return answering.say(interaction, OLD_BUTTON)
      return answering.line(interaction, lookUpLine(interaction.fields.getTextInputValue(FIELD), commands))
    }
    if (interaction.isMessageContextMenuCommand()) {
      const { content, url } = interaction.targetMessage
      if (content.trim() === '') return answering.say(interaction, NO_WORDS)
      if (interaction.commandName === MENU.propose) {
        return filling.begin(interaction, proposalOf({ content, url }, commands))
      }
      if (interaction.commandName === MENU.check) return answering.line(interaction, checkLine(content, commands))
      const [words] = wordsMeant(content)
      if (words !== undefined) return answering.line(interaction, lookUpLine(words, commands))
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
