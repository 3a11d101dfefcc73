import {
  type CollectionBeforeOperationHook,
  MissingFile,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { refuseNoNumbers } from '../fields/refuseNoNumbers'
import { failure, fieldFailure } from '../i18n'
import { onEveryCollection } from './onEveryCollection'
import { setWise } from './rules'

/**
 * A record is an object. What is sent as JSON is looked at before it comes here; a form with files may
 * hold anything in its `_payload`, and Payload takes it as it is.
 * @throws 400 `wrong-body`
 */
const refuseNoRecord: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { data?: unknown }
  if (operation === 'create' && collection.upload) refuseFetch(args, req)
  if (data === undefined) return { ...args, data: {} }
  if (isObject(data)) {
    refuseBrokenReferences({ collection, data, req })
    const { flattenedFields: fields, slug } = collection
    refuseNoNumbers({ data, fields, place: { collection: slug }, req })
    return args
  }
  throw failure({
    code: 'wrong-body',
    message: {
      en: '“_payload” of the form must be a JSON object.',
      it: '«_payload» del modulo deve essere un oggetto JSON.',
    },
    req,
  })
}
setWise(refuseNoRecord)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Create = { duplicateFromID?: unknown; overrideAccess?: boolean }

/** A file comes with its record. Without one Payload would fetch it from the `url` that was sent. */
const refuseFetch = (args: object, req: PayloadRequest): void => {
  const { duplicateFromID, overrideAccess } = args as Create
  if (!req.file && !duplicateFromID && !overrideAccess) throw new MissingFile(req.t)
}

type Written = {
  collection: Pick<SanitizedCollectionConfig, 'flattenedFields' | 'slug'>
  data: Record<string, unknown>
  req: PayloadRequest
}

/** Payload looks into a reference to one of several collections before it asks whether it is one. */
const refuseBrokenReferences = ({ collection, data, req }: Written): void => {
  for (const { name, ...field } of collection.flattenedFields) {
    const value = data[name]
    if (!('relationTo' in field) || !Array.isArray(field.relationTo)) continue
    if (!Array.isArray(value) || value.every(isObject)) continue
    throw fieldFailure({
      collection: collection.slug,
      message: {
        en: 'Send { "relationTo": collection, "value": id }.',
        it: 'Invia { "relationTo": collezione, "value": id }.',
      },
      path: name,
      req,
    })
  }
}

/** It comes first: what follows looks into the record. */
export const withWholeData = onEveryCollection('beforeOperation', refuseNoRecord, 'first')
