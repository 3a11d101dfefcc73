import { createHmac, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Export } from '#payload-types'

const folder = () => path.resolve(process.env.CRM_FILES_DIR ?? '.data/files', 'exports')

/**
 * The beginning of the names of an export's files: nobody can guess it who does not know the secret,
 * and nothing has to be stored to find it.
 */
const stemOf = (payload: Payload, { createdAt, id }: Pick<Export, 'createdAt' | 'id'>): string =>
  createHmac('sha256', payload.secret)
    .update(`export ${id} ${new Date(createdAt).toISOString()}`)
    .digest('hex')
    .slice(0, 40)

/** Where the finished file of an export is, for who has the rights (rightsMark.ts) of its writing. */
export const fileOf = (
  payload: Payload,
  record: Pick<Export, 'createdAt' | 'format' | 'id'>,
  rights: string,
): string => path.join(folder(), `${stemOf(payload, record)}.${rights}.${record.format}`)

/** Is there a file of this export, written with whatever rights? */
export const hasFile = async (
  payload: Payload,
  record: Pick<Export, 'createdAt' | 'format' | 'id'>,
): Promise<boolean> => {
  const names = await fs.promises.readdir(folder()).catch(() => [])
  const stem = stemOf(payload, record)
  return names.some((name) => name.startsWith(stem) && name.endsWith(`.${record.format}`))
}

/** A name to write to, of this attempt alone: it takes the place of the file when it is complete. */
export const temporaryFileOf = (
  payload: Payload,
  record: Pick<Export, 'createdAt' | 'format' | 'id'>,
): string => {
  fs.mkdirSync(folder(), { mode: 0o700, recursive: true })
  const attempt = randomBytes(4).toString('hex')
  return path.join(folder(), `${stemOf(payload, record)}.${attempt}.part`)
}

/** Removes the file of an export, and what attempts that were cut off left of it. */
export const removeFiles = async (
  payload: Payload,
  record: Pick<Export, 'createdAt' | 'id'>,
  { onlyParts = false }: { onlyParts?: boolean } = {},
): Promise<void> => {
  const stem = stemOf(payload, record)
  const names = await fs.promises.readdir(folder()).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(stem) || (onlyParts && !name.endsWith('.part'))) continue
    await fs.promises.rm(path.join(folder(), name), { force: true })
  }
}

/** Removes files that no export can still want: older than the longest that one is kept. */
export const removeStrays = async (olderThanDays: number): Promise<void> => {
  const names = await fs.promises.readdir(folder()).catch(() => [])
  const oldest = Date.now() - olderThanDays * 86_400_000
  for (const name of names) {
    const file = path.join(folder(), name)
    const stat = await fs.promises.stat(file).catch(() => null)
    if (stat && stat.mtimeMs < oldest) await fs.promises.rm(file, { force: true })
  }
}
