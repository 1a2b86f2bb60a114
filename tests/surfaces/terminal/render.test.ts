import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/answers/answer.ts'
import { render } from '../../../src/surfaces/terminal/render.ts'
import { ANSWERS } from '../../fixtures/answers.ts'

/** Escape characters made visible, so that the file can be read and compared. */
const visible = (rendered: string) => `${rendered.replaceAll('\u001B', '␛').replaceAll('\u0007', '␇')}\n`
const plain = { colour: false, links: false }

describe('answers as they look', () => {
  for (const width of [40, 80, 100]) {
    test(`the whole of a long answer, ${width} columns wide`, async () => {
      await expect(`${render(ANSWERS['who-said'], { width, ...plain })}\n`).toMatchFileSnapshot(
        `../../golden/who-said.${width}.txt`,
      )
    })
  }

  test('the same with colour and links', async () => {
    const rendered = render(ANSWERS['who-said'], { width: 80, colour: true, links: true })
    await expect(visible(rendered)).toMatchFileSnapshot('../../golden/who-said.80.ansi.txt')
  })

  for (const name of ['nothing', 'refused', 'cite', 'change', 'scripts'] as const) {
    test(name, async () => {
      await expect(`${render(ANSWERS[name], { width: 72, ...plain })}\n`).toMatchFileSnapshot(
        `../../golden/${name}.72.txt`,
      )
    })
  }
})

describe('links', () => {
  test('the outlet’s address is seen even where links are clickable; the others are behind their labels', () => {
    const rendered = render(ANSWERS['who-said'], { width: 80, colour: false, links: true })
    expect(rendered).toContain('\u001B\\https://library.example/1990\u001B]8;;')
    expect(rendered.split('web.archive.example/web/20220320101500').length).toBe(2)
    expect(visible(rendered)).toMatch(
      /\]8;id=[0-9a-f]{8};https:\/\/web\.archive\.example\/web\/20220320101500\/https:\/\/archive\.example\/␛\\archived copy/,
    )
  })

  test('without clickable links every address is printed in full, however narrow the window', () => {
    const { notes }: Answer = ANSWERS['who-said']
    const lines = render(ANSWERS['who-said'], { width: 20, ...plain })
      .split('\n')
      .map(line => line.trim())
    for (const { url } of notes.flatMap(note => note.links)) expect(lines).toContain(url)
  })
})

test('headings stand out by weight with colour, and by a rule without', () => {
  const answer = {
    ...ANSWERS.change,
    blocks: [{ block: 'heading', text: [{ span: 'words', text: 'Evidence' }] }],
  } as const
  expect(render(answer, { width: 40, ...plain })).toBe('Corrected\n\nEvidence\n────────')
  expect(render(answer, { width: 40, colour: true, links: false })).toContain('\u001B[1mEvidence\u001B[22m')
})
