/**
 * What Slack takes, each with the page under https://docs.slack.dev that says so. Everything that is sent is measured against
 * these before it is sent. Characters are counted in UTF-16 units, which is never less than Slack counts.
 */
export const LIMITS = {
  /** Blocks of one message, and of a modal or App Home (reference/block-kit/blocks). */
  blocksInMessage: 50,
  blocksInView: 100,
  /**
   * All blocks of one message together, as UTF-8 bytes of JSON. Undocumented: `msg_blocks_too_long` comes from about 13,200
   * characters on, and Slack does not say which it counts (github.com/slackapi/bolt-js/issues/2509 and 2867, where 11,341
   * characters of text in rich_text blocks were refused). Counting everything stays below it however it is counted.
   */
  blocksTogether: 12_000,
  /** A heading (reference/block-kit/blocks/header-block). */
  header: 150,
  /** A text object (reference/block-kit/composition-objects/text-object). */
  text: 3000,
  /** Texts beside one another in a context block (reference/block-kit/blocks/context-block). */
  contextElements: 10,
  /** Buttons and menus of one actions block (reference/block-kit/blocks/actions-block). */
  actionsElements: 25,
  /** A button's label, what it carries, and where it leads (reference/block-kit/block-elements/button-element). */
  buttonLabel: 75,
  buttonValue: 2000,
  url: 3000,
  /** `block_id` and `action_id` (reference/block-kit/blocks). */
  id: 255,
  /** Choices of a menu, and each one's texts and value (reference/block-kit/composition-objects/option-object). */
  options: 100,
  optionText: 75,
  optionValue: 75,
  /** Groups of choices and their labels (reference/block-kit/composition-objects/option-group-object). */
  optionGroups: 100,
  groupLabel: 75,
  /** Words in an empty menu or field (reference/block-kit/block-elements/select-menu-element). */
  placeholder: 150,
  /** What a person may write into a field (reference/block-kit/block-elements/plain-text-input-element). */
  input: 3000,
  /** A field's label and the hint below it (reference/block-kit/blocks/input-block). */
  inputLabel: 2000,
  /** A modal's title and buttons, and what it remembers (surfaces/modals, reference/views/modal-views). */
  viewTitle: 24,
  privateMetadata: 3000,
  /** All of a view together, as UTF-8 bytes of JSON: 250 KB (surfaces/modals). */
  viewTogether: 250_000,
  /** `text` beside blocks: 40,000 at most, 4,000 advised (reference/methods/chat.postMessage). */
  fallback: 4000,
  /** Of the manifest (reference/app-manifest). */
  appName: 35,
  appDescription: 140,
  appLongDescription: 4000,
  botName: 80,
  command: 32,
  commandDescription: 2000,
  usageHint: 1000,
  commands: 50,
  shortcuts: 10,
  shortcutName: 24,
  shortcutDescription: 150,
} as const

/** How long Slack waits for an acknowledgement, in milliseconds (interactivity/handling-user-interaction). */
export const ACK_WITHIN = 3000
