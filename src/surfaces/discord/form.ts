import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js'
import { LIMITS } from './limits.ts'
import { MENU } from './registration.ts'

/** The form's own name, and its only field. */
export const FORM = 'v1 who-said'
export const FIELD = 'words'

/** Asks which words of a message are meant, where that is not evident: the message stands in it, to be cut down. */
export function formOf(message: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: FORM,
    title: MENU.whoSaid,
    components: [
      {
        type: ComponentType.Label,
        label: 'The words',
        description: 'Leave only the words to look up.',
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Paragraph,
          required: true,
          max_length: LIMITS.formText,
          value: message.slice(0, LIMITS.formText),
        },
      },
    ],
  }
}
