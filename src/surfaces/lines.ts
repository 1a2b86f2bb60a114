import type { Command } from '../desk/command.ts'
import { writeLine } from '../desk/line.ts'

/** The commands that a message is looked up and checked with, and their options for its words. */
const LOOK_UP = { name: 'who-said', option: 'words' }
const CHECK = { name: 'check', option: 'text' }

/** The line that looks up words of somebody's message. More than can be looked up at once are left off at the end. */
export function lookUpLine(words: string, commands: readonly Command[]): string {
  return lineOf(LOOK_UP, words, commands)
}

/** The line that checks every quotation in somebody's message. */
export function checkLine(message: string, commands: readonly Command[]): string {
  return lineOf(CHECK, message, commands)
}

function lineOf({ name, option }: typeof CHECK, words: string, commands: readonly Command[]): string {
  const command = commands.find(known => known.name === name)
  const most = command?.options[option]?.max ?? 200
  return command ? writeLine(command, { [option]: words.slice(0, most).trim() }) : `${name} ${words}`
}
