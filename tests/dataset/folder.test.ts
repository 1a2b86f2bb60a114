import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Dataset, describeDataset, readDataset } from '../../src/dataset/folder.ts'
import { DatasetFault, lineOf } from '../../src/dataset/problem.ts'
import { refTo } from '../../src/entries/entry.ts'
import { folder, unprivileged } from '../fixtures/ledger/place.ts'

const FIXTURE = fileURLToPath(new URL('../fixtures/dataset', import.meta.url))
/** Long after every file here was written. */
const LATER = new Date(Date.now() + 3_600_000)

function copy(): string {
  const data = join(folder(), 'data')
  cpSync(FIXTURE, data, { recursive: true })
  return data
}

function put(data: string, path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(data, path)), { recursive: true })
  writeFileSync(join(data, path), text)
}

const refsOf = ({ entries }: Dataset) => entries.map(({ entry }) => refTo(entry)).sort()
const problemsOf = ({ problems }: Dataset) => problems.map(lineOf)

describe('a dataset', () => {
  it('is read whole when nothing was seen of it', async () => {
    const dataset = await readDataset(FIXTURE, LATER)
    expect(dataset.problems).toEqual([])
    expect(refsOf(dataset)).toHaveLength(11)
    expect([...dataset.present].sort()).toEqual(refsOf(dataset))
    expect([...dataset.files.keys()]).toContain('dataset.yaml')
  })

  it('is not read again where it did not change', async () => {
    const data = copy()
    const { seen } = await readDataset(data, LATER)
    const again = await readDataset(data, LATER, seen)
    expect(refsOf(again)).toEqual([])
    expect(again.present.size).toBe(11)
  })

  it.each<[string, (file: string) => void]>([
    ['written', file => appendFileSync(file, 'note: More.\n')],
    [
      'replaced by one of the same size and time',
      file => {
        const time = new Date(0)
        utimesSync(file, time, time)
        renameSync(file, `${file}~`)
        cpSync(`${file}~`, file, { preserveTimestamps: true })
      },
    ],
    ['touched', file => utimesSync(file, LATER, LATER)],
  ])('is read again where a file was %s', async (_, change) => {
    const data = copy()
    const { seen } = await readDataset(data, LATER)
    change(join(data, 'outlets/harbour-archive.yaml'))
    expect(refsOf(await readDataset(data, LATER, seen))).toEqual(['outlet/harbour-archive'])
  })

  it('is read again where a file was written so recently that it may change unnoticed', async () => {
    const data = copy()
    const { seen, files } = await readDataset(data, new Date())
    expect(files.size).toBe(12)
    // It was there all the same: when it is gone the next time, that is news.
    expect([...seen.keys()].sort()).toEqual([...files.keys()].sort())
    expect(refsOf(await readDataset(data, LATER, seen))).toHaveLength(11)
  })

  it('does not have what was taken away', async () => {
    const data = copy()
    const { seen } = await readDataset(data, LATER)
    rmSync(join(data, 'claims/nine-lamps-promised.yaml'))
    const dataset = await readDataset(data, LATER, seen)
    expect(dataset.present.has('claim/nine-lamps-promised' as never)).toBe(false)
    expect(refsOf(dataset)).toEqual([])
  })

  it('has an entry whose file is wrong: it was not taken away', async () => {
    const data = copy()
    put(data, 'people/ada-quill.yaml', 'name: [\n')
    const dataset = await readDataset(data, LATER)
    expect([...dataset.present]).toContain('person/ada-quill')
    expect(dataset.problems).toHaveLength(1)
  })

  it('gives all problems of all files at once', async () => {
    const data = copy()
    put(data, 'people/ada-quill.yaml', 'nmae: Ada\n')
    put(data, 'outlets/vell-courier.yaml', 'name: 1\n')
    put(data, 'dataset.yaml', 'title: A\n')
    const files = new Set((await readDataset(data, LATER)).problems.map(({ file }) => file.slice(data.length + 1)))
    expect([...files].sort()).toEqual(['dataset.yaml', 'outlets/vell-courier.yaml', 'people/ada-quill.yaml'])
  })

  it('may lie behind a link', async () => {
    const data = copy()
    symlinkSync(data, `${data}-link`)
    expect(problemsOf(await readDataset(`${data}-link`, LATER))).toEqual([])
  })
})

describe('what does not belong in a dataset', () => {
  it.each([
    ['outlets/x.yml', 'Only .yaml files are read; name this one SLUG.yaml, or move it out.'],
    ['outlets/Näme.yaml', 'The file’s name is not a slug'],
    ['notes.txt', 'This file is not part of a dataset; entries are in outlets, people'],
    ['quotation/x.yaml', 'Folders here are not read; entries lie directly in the folder of their kind.'],
    ['outlets/old/x.yaml', 'Folders here are not read; entries lie directly in the folder of their kind.'],
  ])('is named: %s', async (path, message) => {
    const data = copy()
    put(data, path, 'name: A\n')
    expect(problemsOf(await readDataset(data, LATER))).toEqual([expect.stringContaining(message)])
  })

  it('is passed over when editors dropped it', async () => {
    const data = copy()
    for (const path of ['outlets/.x.yaml.swp', 'outlets/x.yaml~', 'outlets/#x.yaml#', '.git/config', '.DS_Store'])
      put(data, path, '?')
    expect((await readDataset(data, LATER)).problems).toEqual([])
  })

  it('is a link that leads out or nowhere, of a file or of a folder', async () => {
    const data = copy()
    const outside = folder()
    writeFileSync(join(outside, 'secret.yaml'), 'name: Secret\n')
    symlinkSync(join(outside, 'secret.yaml'), join(data, 'outlets/secret.yaml'))
    symlinkSync(join(outside, 'nowhere.yaml'), join(data, 'outlets/nowhere.yaml'))
    rmSync(join(data, 'claims'), { recursive: true })
    symlinkSync(outside, join(data, 'claims'))
    expect(problemsOf(await readDataset(data, LATER))).toEqual([
      `${join(data, 'claims')}:1:1: This link leads out of the dataset; put the file itself here.`,
      `${join(data, 'outlets/nowhere.yaml')}:1:1: This link leads nowhere; put the file itself here.`,
      `${join(data, 'outlets/secret.yaml')}:1:1: This link leads out of the dataset; put the file itself here.`,
    ])
  })

  it('is text in another encoding, found where it begins', async () => {
    const data = copy()
    put(data, 'outlets/latin.yaml', Buffer.from('name: A\nnote: Gar\u00e7on\n', 'latin1'))
    expect(problemsOf(await readDataset(data, LATER))).toEqual([
      `${join(data, 'outlets/latin.yaml')}:2:10: Here the file is not UTF-8 text; save it as UTF-8.`,
    ])
  })
})

describe('a folder that is no dataset', () => {
  it.each([
    ['empty', () => folder()],
    ['missing', () => join(folder(), 'nowhere')],
    ['a file', () => join(FIXTURE, 'dataset.yaml')],
    [
      'without dataset.yaml',
      () => {
        const data = copy()
        rmSync(join(data, 'dataset.yaml'))
        return data
      },
    ],
  ])('is refused whole: %s', async (_, place) => {
    const data = place()
    await expect(readDataset(data, LATER)).rejects.toThrow(DatasetFault)
    await expect(readDataset(data, LATER)).rejects.toThrow(
      /has no dataset\.yaml\. Name the right folder in DATA_DIR; nothing was taken as removed/,
    )
  })

  it('is one of which a part cannot be read', async () => {
    const data = copy()
    chmodSync(join(data, 'quotations'), 0o000)
    await unprivileged(async () => {
      await expect(readDataset(data, LATER)).rejects.toThrow(/quotations:1:1: This folder cannot be read/)
    })
    chmodSync(join(data, 'quotations'), 0o755)
  })
})

describe('the description of a dataset', () => {
  it('says whose it is and on what terms', async () => {
    expect(await describeDataset(FIXTURE)).toEqual({
      title: 'The Lamps of Vell',
      description:
        'What was said about the harbour lamps of Vell, an island that does not exist. Nobody in it is real.',
      license: {
        quotations: 'Short quotations, invented for tests.',
        notes: 'CC0 1.0',
        URL: 'https://creativecommons.org/publicdomain/zero/1.0/',
      },
      maintainers: ['The keepers of the tests'],
      editorialPolicy: [
        'Every wording stands word for word in a cited source.',
        'A correction is shown for as long as the notice lasts.',
      ],
      correctionNoticeDays: 30,
    })
  })

  it('is refused with everything that is wrong with it', async () => {
    const data = copy()
    put(
      data,
      'dataset.yaml',
      'title: A\ndescription: B\nlicence: C\nmaintainers: []\neditorialPolicy: [x]\ncorrectionNoticeDays: 1.5\n',
    )
    await expect(describeDataset(data)).rejects.toThrow(
      [
        'The dataset has 4 problems:',
        `${data}/dataset.yaml:1:1: license is missing; add a line \`license: …\`.`,
        `${data}/dataset.yaml:3:1: licence is not a field here; did you mean license?`,
        `${data}/dataset.yaml:4:14: maintainers, item 1, is missing; write at least one.`,
        `${data}/dataset.yaml:6:23: correctionNoticeDays is not a number of days; write a whole number, like 365.`,
      ].join('\n'),
    )
  })
})
