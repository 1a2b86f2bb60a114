import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../src/dataset/folder.ts'
import { removeEntry, saveEntry } from '../../src/dataset/save.ts'
import { refTo } from '../../src/entries/entry.ts'
import { outlet } from '../fixtures/drafts.ts'
import { folder, unprivileged } from '../fixtures/ledger/place.ts'

const PATH = 'outlets/a.yaml'

async function dataset(): Promise<{ data: string; file: string; seen: string }> {
  const data = folder()
  mkdirSync(join(data, 'outlets'))
  chmodSync(join(data, 'outlets'), 0o755)
  writeFileSync(join(data, 'dataset.yaml'), 'title: A\n')
  const file = join(data, PATH)
  writeFileSync(file, '# Mine.\nname: The a\n')
  const { files } = await readDataset(data, new Date())
  return { data, file, seen: files.get(PATH) ?? '' }
}

describe('saving an entry', () => {
  it('edits its file and leaves nothing beside it', async () => {
    const { data, file, seen } = await dataset()
    expect(await saveEntry(data, outlet('a', 'New'), seen)).toBe('saved')
    expect(readFileSync(file, 'utf8')).toBe('# Mine.\nname: New\n')
    expect(readdirSync(join(data, 'outlets'))).toEqual(['a.yaml'])
  })

  it('makes a file where there was none', async () => {
    const { data } = await dataset()
    expect(await saveEntry(data, outlet('b'), undefined)).toBe('saved')
    expect(readFileSync(join(data, 'outlets/b.yaml'), 'utf8')).toBe('name: The b\n')
  })

  it('leaves alone what somebody else has written since', async () => {
    const { data, file, seen } = await dataset()
    appendFileSync(file, 'note: Wait!\n')
    expect(await saveEntry(data, outlet('a', 'New'), seen)).toBe('changed')
    expect(await saveEntry(data, outlet('a', 'New'), undefined)).toBe('changed')
    expect(await removeEntry(data, refTo(outlet('a')), seen)).toBe('changed')
    expect(readFileSync(file, 'utf8')).toBe('# Mine.\nname: The a\nnote: Wait!\n')
  })

  it('says so when it may not write, and leaves the file as it was', async () => {
    const { data, file, seen } = await dataset()
    chmodSync(join(data, 'outlets'), 0o555)
    await unprivileged(async () => {
      await expect(saveEntry(data, outlet('a', 'New'), seen)).rejects.toThrow(
        /outlets\/a\.yaml:1:1: This file cannot be written/,
      )
    })
    expect(readFileSync(file, 'utf8')).toBe('# Mine.\nname: The a\n')
    expect(readdirSync(join(data, 'outlets'))).toEqual(['a.yaml'])
  })
})

describe('removing the file of a withdrawn entry', () => {
  it('takes it away', async () => {
    const { data, seen } = await dataset()
    expect(await removeEntry(data, refTo(outlet('a')), seen)).toBe('saved')
    expect(readdirSync(join(data, 'outlets'))).toEqual([])
  })
})
