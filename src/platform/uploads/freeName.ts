import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { sanitizeFilename } from 'payload/shared'
import { noteKept, noteTried } from './incoming'

/** Signs that some file system has no names with. */
const forbidden = /[<>:"/\\|?*#]/g

/** Bytes that a name may have, with a number in it. */
const longest = 200

/** Numbers that are tried; who sends the same name again and again gets one by chance. */
const numbers = 9

type FreeNameArgs = {
  collection: CollectionSlug
  folder: string
  /** As the file was called where it comes from. */
  name: string
  req: PayloadRequest
}

/**
 * A name for a file in the folder of its collection, which nobody else is given: an empty file holds it
 * until the record is written.
 */
export const freeName = async ({ collection, folder, name, req }: FreeNameArgs) => {
  await fs.mkdir(folder, { recursive: true })
  for (const filename of candidates(name)) {
    const place = path.join(folder, filename)
    if (await isNamed({ collection, filename, req })) continue
    await noteTried({ collection, filename })
    const file = await fs.open(place, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return null
      throw error
    })
    if (!file) continue
    await file.close()
    // Not sooner: a name that another request holds is for that one to give up.
    await noteKept({ collection, filename }).catch(async (error) => {
      await fs.rm(place, { force: true })
      throw error
    })
    return filename
  }
  throw new Error(`There is no free name for “${name}”`)
}

function* candidates(name: string): Generator<string> {
  const { ext, stem } = partsOf(name)
  yield `${stem}${ext}`
  for (let number = 1; number <= numbers; number += 1) yield `${stem}-${number}${ext}`
  for (let left = 5; left > 0; left -= 1) yield `${stem}-${randomBytes(6).toString('hex')}${ext}`
}

const partsOf = (name: string): { ext: string; stem: string } => {
  const clean = sanitizeFilename(name)
    .replaceAll(forbidden, '')
    .replace(/[. ]+$/, '')
  const ext = path.extname(clean).slice(0, 20)
  const stem = cut(clean.slice(0, clean.length - path.extname(clean).length))
  return { ext, stem: stem.replace(/^\.+/, '') || 'file' }
}

const cut = (text: string): string => {
  let short = text
  while (Buffer.byteLength(short) > longest) short = short.slice(0, -1)
  return short
}

const isNamed = async ({
  collection,
  filename,
  req,
}: Pick<FreeNameArgs, 'collection' | 'req'> & { filename: string }): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection,
    // A name is taken whoever may read its record.
    overrideAccess: true,
    req,
    trash: true,
    where: { filename: { equals: filename } },
  })
  return totalDocs > 0
}
