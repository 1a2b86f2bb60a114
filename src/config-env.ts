import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigFault } from './config-fault.ts'

/** Puts the settings of a file into the environment, where they are not set yet. Throws ConfigFault if it is there and cannot be read. */
export function loadSettings(file: string): void {
  if (!existsSync(file)) return
  try {
    process.loadEnvFile(file)
  } catch (cause) {
    throw new ConfigFault(
      `The settings in ${resolve(file)} cannot be read. See that it is a file and not a folder, and that this user may read it; .env.example shows what it can hold.`,
      { cause },
    )
  }
}
