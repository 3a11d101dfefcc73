import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { failure } from '../i18n'

const megabyte = 1024 * 1024

/**
 * Refuses a file over a limit, before anything is written.
 * @param limit in megabytes, or where it is kept
 * @throws 413 `file-too-large` with the limit in bytes
 */
export const refuseLargerThan =
  (limit: ((req: PayloadRequest) => Promise<number>) | number): CollectionBeforeOperationHook =>
  async ({ args, req }) => {
    if (!req.file) return args
    const most = typeof limit === 'number' ? limit : await limit(req)
    if (req.file.size <= most * megabyte) return args
    throw failure({
      code: 'file-too-large',
      data: { field: 'file', limit: most * megabyte },
      message: {
        en: `The file is larger than ${most} MB.`,
        it: `Il file supera ${most} MB.`,
      },
      req,
      status: 413,
    })
  }
