import { open } from 'node:fs/promises'

/** Unpacked bytes of a workbook that are read at most: a million rows are well below it. */
const mostUnpacked = 1 << 30

const endMark = 0x06054b50
const entryMark = 0x02014b50

/**
 * True for a zip that says it unpacks to more than a workbook ever should. A bomb is small when it
 * is packed, and its table of texts is held in memory.
 */
export const isBomb = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, 66_000))
    await file.read(tail, 0, tail.length, size - tail.length)
    let end = tail.length - 22
    while (end >= 0 && tail.readUInt32LE(end) !== endMark) end -= 1
    if (end < 0) return false
    const directory = Buffer.alloc(Math.min(tail.readUInt32LE(end + 12), 1 << 24))
    await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16))
    let unpacked = 0
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark; ) {
      unpacked += directory.readUInt32LE(at + 24)
      const name = directory.readUInt16LE(at + 28)
      const extra = directory.readUInt16LE(at + 30)
      const comment = directory.readUInt16LE(at + 32)
      at += 46 + name + extra + comment
      if (unpacked > mostUnpacked) return true
    }
    return false
  } finally {
    await file.close()
  }
}
