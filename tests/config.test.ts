import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'

describe('the settings', () => {
  it('give whole paths, so that messages do not mislead', () => {
    expect(readConfig({ LEDGER_URL: 'sqlite:kept/ledger.db', HISTORY_FILE: '' })).toMatchObject({
      ledgerFile: resolve('kept/ledger.db'),
      catalogueFile: resolve('var/catalogue.db'),
      peopleFile: resolve('kept/people.db'),
      historyFile: undefined,
    })
  })

  it.each([
    [{ LEDGER_URL: 'sqlite:var/ledger.db', CATALOGUE_FILE: './var/../var/ledger.db' }, 'CATALOGUE_FILE', 'LEDGER_URL'],
    [{ LEDGER_URL: 'sqlite:var/people.db' }, 'PEOPLE_FILE', 'LEDGER_URL'],
    [{ CATALOGUE_FILE: resolve('var/people.db') }, 'PEOPLE_FILE', 'CATALOGUE_FILE'],
    [{ CATALOGUE_FILE: 'var/x', HISTORY_FILE: 'var/x' }, 'HISTORY_FILE', 'CATALOGUE_FILE'],
  ])('never name one file twice: %j', (environment, name, other) => {
    expect(() => readConfig(environment)).toThrow(`${name} names the same file as ${other}, ${resolve('var')}/`)
  })

  it('are all refused at once', () => {
    const wrong = { LEDGER_URL: 'sqlite:var/x', CATALOGUE_FILE: 'var/x', SLACK_APP_TOKEN: 'xapp-1' }
    expect(() => readConfig(wrong)).toThrow(/CATALOGUE_FILE.*SLACK_BOT_TOKEN/s)
  })
})
