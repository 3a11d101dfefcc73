import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/** @typedef {import('../types').Encoding} Encoding */

/**
 * The first bytes of a file.
 *
 * @param {string} path
 * @param {number} length
 */
export const readStart = async (path, length) => {
  const file = await open(path)
  try {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await file.read(buffer, 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * The encoding of a text file: byte order mark first, then UTF-8 if all of it is, else Windows-1252,
 * which is what spreadsheets in Italy write. The whole file is looked at, because the first accent
 * may be on its last line.
 *
 * @param {string} path
 * @returns {Promise<Encoding>}
 */
export const detectEncoding = async (path) => {
  const start = await readStart(path, 4096)
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (zeros(start, 1) > 0.5) return 'utf-16le'
  if (zeros(start, 0) > 0.5) return 'utf-16be'
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

/**
 * How many of every second byte are zero.
 *
 * @param {Buffer} bytes
 * @param {0 | 1} offset
 */
const zeros = (bytes, offset) => {
  let count = 0
  for (let index = offset; index < bytes.length; index += 2) if (bytes[index] === 0) count += 1
  return count / Math.max(1, bytes.length / 2)
}

/**
 * The text of a file, piece by piece, without its byte order mark.
 *
 * @param {string} path
 * @param {Encoding} encoding
 */
export async function* decodeFile(path, encoding) {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}
