import type { CollectionBeforeOperationHook } from 'payload'
import { failure } from '#platform/i18n'
import { settingsOf } from '#settings'

const megabyte = 1024 * 1024

/** Refuses a file over the limit in the settings, before anything is written. */
export const refuseTooLarge: CollectionBeforeOperationHook = async ({ args, req }) => {
  if (!req.file) return args
  const { maxAttachmentSize } = await settingsOf(req)
  if (req.file.size <= maxAttachmentSize * megabyte) return args
  throw failure({
    code: 'file-too-large',
    data: { limit: maxAttachmentSize * megabyte },
    message: {
      en: `The file is larger than ${maxAttachmentSize} MB.`,
      it: `Il file supera ${maxAttachmentSize} MB.`,
    },
    req,
    status: 413,
  })
}
