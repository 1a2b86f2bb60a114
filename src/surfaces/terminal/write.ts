import type { Writable } from 'node:stream'

/**
 * Writes to an output that may go away, as when it is piped into `head`. Resolves to whether anybody still reads;
 * rejects for any other trouble, such as a full disk.
 */
export function writerTo(output: Writable): (text: string) => Promise<boolean> {
  let gone = false
  // Without a listener the same error, which the callback below already has, would end the process.
  output.on('error', () => {
    gone = true
  })
  return text =>
    new Promise((resolve, reject) => {
      if (gone || output.destroyed || output.writableEnded) {
        resolve(false)
        return
      }
      output.write(text, error => {
        if (!error) resolve(true)
        else if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) resolve(false)
        else reject(error)
      })
    })
}
