import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  MissingFile,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
} from 'payload'
import { failure, fieldFailure } from '../i18n'
import { freeName } from './freeName'
import { incomingFolder, noteKept } from './incoming'
import { pathOf, typeOfUpload } from './typeOfUpload'

/** What is read off a file, and never taken from whoever sends it. */
const derived = ['filesize', 'focalX', 'focalY', 'height', 'mimeType', 'thumbnailURL', 'width']

type Args = {
  collection: { config: SanitizedCollectionConfig }
  data?: Record<string, unknown>
  duplicateFromID?: unknown
  overrideAccess?: boolean
  where?: unknown
}

/**
 * Payload would look into the file itself, in the web server: what it is, whether it holds markup, how
 * large a picture is, and again for a crop of a picture that is kept already. To the operation that
 * follows the collection has no files; what there is to do about them, the hooks below do.
 */
const closeFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { collection, data, duplicateFromID, overrideAccess, where } = args as unknown as Args
  if (operation === 'create' && !req.file && !duplicateFromID) throw new MissingFile(req.t)
  if (where && req.file) throw ofOneRecord(req)
  const given = Object.entries(data ?? {}).filter(
    ([name]) => overrideAccess || !derived.includes(name),
  )
  const closed = {
    ...args,
    collection: { ...collection, config: { ...collection.config, upload: false } },
    data: Object.fromEntries(given),
  }
  // Payload asks whether there are files before it asks for anything of them; its type has them always.
  return closed as unknown as typeof args
}

const uploadOf = (req: PayloadRequest, slug: CollectionSlug) =>
  req.payload.collections[slug].config.upload

/** The right to write the record has been asked for by now, and nothing of it is written yet. */
const identifyFile: CollectionBeforeValidateHook = async ({
  collection,
  data = {},
  operation,
  originalDoc,
  req,
}) => {
  const slug = collection.slug as CollectionSlug
  const { mimeTypes = [], staticDir = slug } = uploadOf(req, slug)
  // A record that is made without a file is a copy of another one.
  if (operation === 'create') req.file ??= await copyOf(originalDoc, staticDir)
  const { file } = req
  if (!file) return data
  const typed = await typeOfUpload(file, mimeTypes)
  if ('refused' in typed) {
    throw fieldFailure({ collection: slug, message: typed.refused, path: 'file', req })
  }
  return {
    ...data,
    filename: await freeName({ collection: slug, folder: staticDir, name: file.name, req }),
    filesize: file.size,
    // A picture is not measured: nothing here asks how large it is.
    height: null,
    mimeType: typed.type,
    width: null,
  }
}

/** The record is written, and not committed: a file that cannot be kept takes it along. */
const keepFile: CollectionAfterChangeHook = async ({ collection, data, doc, previousDoc, req }) => {
  const { file } = req
  if (!file) return doc
  const slug = collection.slug as CollectionSlug
  const { staticDir = slug } = uploadOf(req, slug)
  const before = previousDoc?.filename
  if (before && before !== data.filename) await noteKept({ collection: slug, filename: before })
  const came = await pathOf(file)
  await fs.copyFile(came, path.join(staticDir, data.filename))
  await fs.rm(came, { force: true })
  return doc
}

type Stored = { filename: string; filesize: number; mimeType: string }

/** The file of a record, as if it had come with the request. */
const copyOf = async ({ filename, filesize, mimeType }: Stored, folder: string) => {
  const place = path.join(incomingFolder(), randomUUID())
  await fs.mkdir(path.dirname(place), { recursive: true })
  await fs.copyFile(path.join(folder, filename), place)
  const data = Buffer.alloc(0)
  return { data, mimetype: mimeType, name: filename, size: filesize, tempFilePath: place }
}

const ofOneRecord = (req: PayloadRequest) =>
  failure({
    code: 'file-of-many',
    message: {
      en: 'A file belongs to one record: send it to the address of that record.',
      it: 'Un file appartiene a un solo record: invialo all’indirizzo di quel record.',
    },
    req,
  })

/**
 * For every collection with files, whoever adds it: they go from the network to the disk, are looked at in
 * a process of their own and kept as they are. Nothing of them is opened in the web server.
 * @throws a sentence for people where a collection wants pictures changed
 */
export const withClosedFiles = async (
  building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await building
  for (const collection of config.collections) {
    if (!collection.upload) continue
    refusePictureWork(collection)
    const { hooks } = collection
    hooks.beforeOperation = [...hooks.beforeOperation, closeFile]
    hooks.beforeValidate = [...hooks.beforeValidate, identifyFile]
    hooks.afterChange = [keepFile, ...hooks.afterChange]
  }
  config.upload = {
    ...config.upload,
    // Payload reads it for each form: its files go where those of the request go.
    get tempFileDir() {
      return incomingFolder()
    },
    useTempFiles: true,
  }
  return config
}

const refusePictureWork = ({ slug, upload }: SanitizedCollectionConfig) => {
  const { disableLocalStorage, formatOptions, imageSizes, resizeOptions, trimOptions } = upload
  const isWork = formatOptions || imageSizes?.length || resizeOptions || trimOptions
  if (isWork || disableLocalStorage) {
    throw new Error(
      `The collection “${slug}” wants its files changed or kept elsewhere (imageSizes, resizeOptions, formatOptions, trimOptions, disableLocalStorage): files are kept as they are here. Take that out.`,
    )
  }
}
