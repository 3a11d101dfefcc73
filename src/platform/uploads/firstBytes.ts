import fs from 'node:fs/promises'
import { pathOf, type Upload } from './typeOfUpload'

/** The first bytes of an uploaded file, to tell formats apart by their mark. */
export const firstBytes = async (file: Upload, length: number): Promise<Buffer> => {
  const open = await fs.open(await pathOf(file))
  try {
    const { buffer, bytesRead } = await open.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await open.close()
  }
}
