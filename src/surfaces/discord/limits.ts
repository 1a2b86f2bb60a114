/**
 * What Discord takes, each with the page under https://docs.discord.com/developers that says so. Everything that is sent is
 * measured against these before it is sent. Characters are counted in UTF-16 units, which is never less than Discord counts.
 */
export const LIMITS = {
  /** Components of one message, those inside others included (components/reference#component-object). */
  components: 40,
  /** Characters of all text displays of one message together (components/reference#text-display). */
  text: 4000,
  /** Buttons beside one another (components/reference#action-row). */
  buttonsInRow: 5,
  /** A button's label and what it carries (components/reference#button). */
  label: 80,
  customId: 100,
  /** Suggestions while typing, and the length of each name and value (interactions/application-commands#autocomplete). */
  choices: 25,
  choice: 100,
  /** Commands of one application (interactions/application-commands#registering-a-command). */
  commands: 100,
  /** Entries in the menu of a message (change log of 3 March 2026). */
  messageCommands: 15,
  options: 25,
  commandName: 32,
  description: 100,
  /** Characters of a command's names, descriptions and choices, in the longest of its languages. */
  command: 8000,
  /** What an option of a command may hold (interactions/application-commands#application-command-object-application-command-option-structure). */
  optionValue: 6000,
  /** A form's title, a field's label and what can be written in it (components/reference#text-input, #label). */
  formTitle: 45,
  formLabel: 45,
  formText: 4000,
  formHint: 100,
  /** Fields of one form (interactions/receiving-and-responding#interaction-response-object-modal). */
  formFields: 5,
  /** The longest nonce of a message (resources/message#create-message). */
  nonce: 25,
} as const

/** Milliseconds within which an interaction must be answered or deferred (interactions/receiving-and-responding). */
export const WINDOW = 3000
