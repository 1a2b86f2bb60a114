import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PREVIEWS, printPreviews } from '../../src/cli/previews.ts'
import { INVENTED, openTestHouse, type TestHouse } from '../fixtures/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(INVENTED)
})
afterAll(() => house.close())

async function print(platform: string, line: string, typed = '') {
  const output = new PassThrough()
  const show = PREVIEWS[platform]
  if (!show) throw new Error(`There is no ${platform}`)
  const seat = { desk: house.desk, by: 'terminal:you', role: 'reader' } as const
  const code = await printPreviews(show, { line, seat, input: Readable.from([typed]), output })
  output.end()
  return { code, out: await text(output) }
}

describe.each(['slack', 'discord'])('what %s would be sent', platform => {
  it('is printed for one line', async () => {
    const { code, out } = await print(platform, 'outlet vell-courier')
    expect(code).toBe(0)
    expect(JSON.stringify(JSON.parse(out))).toContain('Vell Courier')
  })

  it('is printed for every line of the input, one document to a line', async () => {
    const { code, out } = await print(platform, '-', 'outlet vell-courier\n\n  help\nexit\nhelp\n')
    const documents = out.trimEnd().split('\n')
    expect(documents.map(document => typeof JSON.parse(document))).toEqual(['object', 'object'])
    expect([code, documents[0]]).toEqual([0, expect.stringContaining('Vell Courier')])
  })

  it('ends as an answer does', async () => {
    expect((await print(platform, 'foo bar')).code).toBe(64)
    expect((await print(platform, '-', 'foo bar\nhelp\n')).code).toBe(64)
    expect((await print(platform, '-', 'who-said "nothing like it at all"\n')).code).toBe(0)
  })
})
