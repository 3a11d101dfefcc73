import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { validateMimeType } from 'payload/shared'
import type { Label } from '../i18n/languages'
import { typeOfFile, UnreadableFile } from '../sheets'
import { incomingFolder } from './incoming'

export type Upload = NonNullable<PayloadRequest['file']>

/** Where an uploaded file is on the disk. What a program hands over in memory is put there first. */
export const pathOf = async (file: Upload): Promise<string> => {
  if (file.tempFilePath) return file.tempFilePath
  const place = path.join(incomingFolder(), randomUUID())
  await fs.mkdir(path.dirname(place), { recursive: true })
  await fs.writeFile(place, file.data)
  file.tempFilePath = place
  return place
}

/** Text whose ending says that a program reads it as something else; any other is plain. */
const textTypes: Record<string, string> = {
  css: 'text/css',
  csv: 'text/csv',
  htm: 'text/html',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  xhtml: 'application/xhtml+xml',
  xml: 'application/xml',
  yml: 'application/yaml',
}

/** The type that a file is kept as, or why it is not kept. */
type Typed = { refused: Label } | { type: string }

/**
 * Finds out what a file is, in a process of its own.
 * @param allowed media types; none: any
 */
export const typeOfUpload = async (file: Upload, allowed: string[]): Promise<Typed> => {
  const found = await typeOfFile(await pathOf(file)).catch((error: unknown) => {
    if (error instanceof UnreadableFile) return error
    throw error
  })
  if (found instanceof UnreadableFile) return { refused: unreadable }
  const isPicture = (type: string) => type.startsWith('image/')
  if (found === null && isPicture(file.mimetype)) return { refused: noPicture }
  const ending = path.extname(file.name).slice(1).toLowerCase()
  const type = found && (isPicture(found) || isPicture(file.mimetype)) ? found : file.mimetype
  for (const one of [found ?? textTypes[ending] ?? 'text/plain', type]) {
    if (!validateMimeType(one, allowed)) return { refused: notTaken(one) }
  }
  return { type }
}

const unreadable: Label = {
  en: 'The file is damaged, or too large once it is unpacked.',
  it: 'Il file è danneggiato, o troppo grande una volta decompresso.',
}

const noPicture: Label = {
  en: 'The file is called a picture, and is none.',
  it: 'Il file si presenta come un’immagine, e non lo è.',
}

const notTaken = (type: string): Label => ({
  en: `Files of this kind (${type}) are not taken.`,
  it: `I file di questo tipo (${type}) non si possono caricare.`,
})
