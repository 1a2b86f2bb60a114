/** The environment cannot be used; the message names everything in it that is wrong. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
  readonly code = 'config-fault'
}
