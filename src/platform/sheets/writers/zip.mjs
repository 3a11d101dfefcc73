import fs from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'

/** Sizes stand behind a file that is packed while it comes; names are UTF-8. */
const flags = 0x0808
/** 1 January 1980, the first day that the format knows: a file tells nothing of when it was made. */
const day = 0x0021
/** More needs the long form of the format, which no sheet of a million rows comes near. */
const longest = 0xffffffff

/** @param {number} signature @param {[bytes: number, value: number][]} fields */
const header = (signature, fields) => {
  const size = fields.reduce((sum, [bytes]) => sum + bytes, 4)
  const buffer = Buffer.alloc(size)
  buffer.writeUInt32LE(signature, 0)
  let at = 4
  for (const [bytes, value] of fields) {
    buffer.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return buffer
}

/**
 * @typedef {Buffer | string} Piece
 * @typedef {{ content: AsyncIterable<Piece> | Iterable<Piece>, name: string }} ZipFile
 * @typedef {AsyncIterable<ZipFile> | Iterable<ZipFile>} ZipFiles
 */

/**
 * Packs files into a ZIP while they come; nothing is held.
 *
 * @param {string} path
 * @param {ZipFiles} files
 */
export const writeZip = async (path, files) => {
  const file = fs.createWriteStream(path, { highWaterMark: 256 * 1024 })
  const output = pieces(files)
  await pipeline(Readable.from(output, { objectMode: true, highWaterMark: 4 }), file)
}

/** @param {ZipFiles} files */
async function* pieces(files) {
  const directory = []
  let offset = 0
  for await (const { content, name } of files) {
    const start = offset
    const bytes = Buffer.from(name)
    /** @type {[number, number][]} */
    const common = [
      [2, 20],
      [2, flags],
      [2, 8],
      [2, 0],
      [2, day],
    ]
    const head = header(0x04034b50, [...common, [4, 0], [4, 0], [4, 0], [2, bytes.length], [2, 0]])
    yield Buffer.concat([head, bytes])
    offset += head.length + bytes.length
    let crc = 0
    let size = 0
    let packed = 0
    const measured = new Transform({
      transform: (chunk, _encoding, done) => {
        crc = zlib.crc32(chunk, crc)
        size += chunk.length
        done(null, chunk)
      },
    })
    const deflate = zlib.createDeflateRaw({ chunkSize: 128 * 1024, level: 3 })
    const done = pipeline(Readable.from(content), measured, deflate)
    done.catch(() => undefined)
    for await (const chunk of deflate) {
      packed += chunk.length
      yield chunk
    }
    await done
    if (size > longest || offset + packed > longest) throw new RangeError('The file is too large')
    /** @type {[number, number][]} */
    const sums = [
      [4, crc],
      [4, packed],
      [4, size],
    ]
    const descriptor = header(0x08074b50, sums)
    yield descriptor
    offset += packed + descriptor.length
    directory.push(
      Buffer.concat([
        header(0x02014b50, [
          [2, 20],
          ...common,
          ...sums,
          [2, bytes.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, start],
        ]),
        bytes,
      ]),
    )
  }
  const central = Buffer.concat(directory)
  yield central
  yield header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, directory.length],
    [2, directory.length],
    [4, central.length],
    [4, offset],
    [2, 0],
  ])
}
