import type { APIApplicationCommandOptionChoice } from 'discord.js'
import type { Suggestion } from '../../desk/desk.ts'
import { clipped } from '../clipped.ts'
import { legible } from './escape.ts'
import { LIMITS } from './limits.ts'

/** Suggestions as Discord shows them: what it is, in words, and where two would look alike, their slugs as well. */
export function choicesOf(suggestions: readonly Suggestion[]): readonly APIApplicationCommandOptionChoice<string>[] {
  const fitting = suggestions
    .filter(({ value }) => value.length <= LIMITS.choice && legible(value).trim() !== '')
    .slice(0, LIMITS.choices)
  const names = fitting.map(({ label, value }) => nameOf(label, value))
  return fitting.map(({ value }, index) => {
    const name = names[index] ?? value
    const alike = names.filter(other => other === name).length > 1
    return { name: alike ? withSlug(name, value) : name, value }
  })
}

function nameOf(label: string, value: string): string {
  const words = legible(label).trim()
  return clipped(words === '' ? value : words, LIMITS.choice)
}

function withSlug(name: string, slug: string): string {
  const room = LIMITS.choice - slug.length - 3
  return room < 10 ? slug : `${clipped(name, room)} · ${slug}`
}
