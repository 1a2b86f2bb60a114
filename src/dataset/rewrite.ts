import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Line } from './lines.ts'
import { fingerprint } from './list.ts'
import { DatasetFault } from './problem.ts'

/** A line that is to say something else; `undefined` takes it out. */
export interface Change extends Pick<Line, 'start' | 'end'> {
  readonly text: string | undefined
}

const CHUNK = 1024 * 1024

/**
 * Writes a file of lines anew with some of them changed, in the order of the file. Everything else is copied byte for byte, and the file is
 * either as it was or as it should be at every moment. `seen` is its fingerprint when it was read; `changed` means that somebody has
 * written it since, and it was left alone. Rejects with DatasetFault if it cannot be written.
 */
export async function rewriteLines(
  file: string,
  changes: readonly Change[],
  seen: string,
): Promise<'saved' | 'changed'> {
  const beside = join(dirname(file), `.${basename(file)}.new`)
  try {
    const from = await open(file, 'r')
    try {
      const to = await open(beside, 'w', (await from.stat()).mode)
      try {
        await copy(from, to, changes)
        await to.sync()
      } finally {
        await to.close()
      }
    } finally {
      await from.close()
    }
    if (fingerprint(await stat(file, { bigint: true })) !== seen) return 'changed'
    await rename(beside, file)
    return 'saved'
  } catch (cause) {
    const message =
      'This file cannot be written; see that this user may write here and that the disk is not full. It is as it was.'
    throw new DatasetFault([{ file, line: 1, column: 1, path: [], message }], { what: file, cause })
  } finally {
    await rm(beside, { force: true })
  }
}

async function copy(from: FileHandle, to: FileHandle, changes: readonly Change[]): Promise<void> {
  const { size } = await from.stat()
  const bytes = Buffer.allocUnsafe(CHUNK)
  let written = 0
  const put = async (piece: Buffer): Promise<void> => {
    await to.write(piece, 0, piece.length, written)
    written += piece.length
  }
  const copyUpTo = async (start: number, end: number): Promise<void> => {
    for (let at = start; at < end; ) {
      const { bytesRead } = await from.read(bytes, 0, Math.min(CHUNK, end - at), at)
      if (bytesRead === 0) return
      await put(bytes.subarray(0, bytesRead))
      at += bytesRead
    }
  }
  let done = 0
  for (const { start, end, text } of changes) {
    await copyUpTo(done, start)
    if (text !== undefined) await put(Buffer.from(`${text}${await lineBreakBefore(from, end)}`))
    done = end
  }
  await copyUpTo(done, size)
}

/** How a line ends; the last one of a file often with nothing. */
async function lineBreakBefore(from: FileHandle, end: number): Promise<string> {
  const { buffer, bytesRead } = await from.read(Buffer.alloc(2), 0, 2, Math.max(end - 2, 0))
  const [last, before] = [buffer[bytesRead - 1], buffer[bytesRead - 2]]
  if (last !== 10) return ''
  return before === 13 ? '\r\n' : '\n'
}
