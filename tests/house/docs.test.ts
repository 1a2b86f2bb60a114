import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../commands/index.ts'
import { VARIABLES } from '../../src/config.ts'
import { commandsPage } from '../../src/desk/describe.ts'
import { rolesPage } from '../../src/desk/describe-roles.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'NOTICE.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => join('docs', file)),
]

describe('the documentation', () => {
  it('has every command, as it is declared (regenerate with npx vitest -u)', async () => {
    await expect(commandsPage(COMMANDS)).toMatchFileSnapshot('../../docs/commands.md')
  })

  it('says who may do what, as the rules decide it', async () => {
    await expect(rolesPage(COMMANDS)).toMatchFileSnapshot('../../docs/roles.md')
  })

  it('has every setting in .env.example, and no other', () => {
    const named = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name)
    expect(named.sort()).toEqual([...VARIABLES].sort())
  })

  it('leads nowhere that is not there', () => {
    const broken = PAGES.flatMap(page =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, target = '']) => target)
        .filter(target => !existsSync(join(ROOT, page, '..', target)))
        .map(target => `${page}: ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('names only scripts that exist', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts as Record<string, string>)
    const named = PAGES.flatMap(page =>
      [...read(page).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name),
    )
    expect(named.filter(name => !scripts.includes(name ?? ''))).toEqual([])
  })

  it('speaks in lines that commands understand', () => {
    const names = COMMANDS.map(({ name }) => name)
    const tried = [...read('README.md').matchAll(/^(?:footnote> )?([a-z-]+) [^\n]*$/gm)].map(([, name = '']) => name)
    expect(tried.filter(name => names.includes(name)).length).toBeGreaterThan(5)
  })
})

describe('a command', () => {
  it.each(COMMANDS.map(command => [command.name, command] as const))(
    '%s is declared within what chat platforms take',
    (_, command) => {
      expect(command.name).toMatch(/^[a-z][a-z-]{1,31}$/)
      expect(command.summary.length).toBeLessThanOrEqual(100)
      expect(Object.keys(command.options).length).toBeLessThanOrEqual(25)
      for (const [name, { description, choices = [] }] of Object.entries(command.options)) {
        expect(name).toMatch(/^[a-z]{1,32}$/)
        expect(description.length).toBeLessThanOrEqual(100)
        expect(choices.length).toBeLessThanOrEqual(25)
      }
    },
  )
})
