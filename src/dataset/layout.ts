import { type EntryRef, KINDS, type Kind, partsOf, refOf } from '../entries/ref.ts'
import { Slug } from '../entries/slug.ts'

/** What describes the dataset as a whole. A folder without it is not a dataset. */
export const DESCRIPTION = 'dataset.yaml'

/** The folder of each kind of entry. */
export const FOLDERS = {
  outlet: 'outlets',
  person: 'people',
  source: 'sources',
  quotation: 'quotations',
  claim: 'claims',
} as const satisfies Record<Kind, string>

/** Where an entry's file is, within the dataset's folder. */
export function pathOf(entry: EntryRef): string {
  const { kind, id } = partsOf(entry)
  return `${FOLDERS[kind]}/${id}.yaml`
}

/** Which entry a file is, by its path within the dataset's folder; or what is wrong with the path. */
export function entryAt(path: string): { readonly entry: EntryRef } | { readonly wrong: string } {
  const [folder = '', name = '', ...deeper] = path.split('/')
  const kind = KINDS.find(each => FOLDERS[each] === folder)
  const folders = `${Object.values(FOLDERS).join(', ')}`
  if (kind === undefined)
    return { wrong: `This file is not part of a dataset; entries are in ${folders}. Move it there, or out.` }
  if (deeper.length > 0)
    return { wrong: `Files in folders below ${folder} are not read; move this one up into ${folder}.` }
  if (!name.endsWith('.yaml')) return { wrong: `Only .yaml files are read; name this one SLUG.yaml, or move it out.` }
  const slug = Slug.safeParse(name.slice(0, -'.yaml'.length))
  if (slug.success) return { entry: refOf(kind, slug.data) }
  const [issue] = slug.error.issues
  return { wrong: `The file’s name ${issue?.message}.` }
}
