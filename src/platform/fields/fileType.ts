import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'

/** What browsers send when they do not know an ending. */
const unknown = new Set(['', 'application/octet-stream', 'binary/octet-stream'])

/**
 * Gives an uploaded file that came without a type the type of its ending, where the collection
 * takes such files; its content is checked by Payload all the same.
 * @param types ending (with its dot) → media type
 */
export const typeByEnding =
  (types: Record<string, string>): CollectionBeforeOperationHook =>
  ({ args, req }) => {
    if (!req.file || !unknown.has(req.file.mimetype)) return args
    const type = types[path.extname(req.file.name).toLowerCase()]
    if (type) req.file.mimetype = type
    return args
  }
