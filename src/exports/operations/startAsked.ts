import type { PayloadRequest } from 'payload'
import type { Export } from '#payload-types'
import { failure } from '#platform/i18n'
import { contributed } from '#platform/parts'
import type { ExportSettings } from '../options'
import { messages } from './messages'
import type { ExportInput } from './prepareExport'
import { startExport } from './startExport'
import { startSourceExport } from './startSourceExport'

/**
 * Starts what is asked for: the export of a list, or of a source that a part brings, under its name.
 * @throws 400 for both at once; what the two throw
 */
export const startAsked = async ({
  input,
  req,
  settings,
}: {
  input: ExportInput & Record<string, unknown>
  req: PayloadRequest
  settings: ExportSettings
}): Promise<Export> => {
  const source = contributed(req.payload.config)
    .of('exportSources')
    .find(({ slug }) => input[slug] !== undefined)
  if (!source) return startExport({ input, req, settings })
  if (input.collection !== undefined) {
    const message = messages['two-exports']
    throw failure({ code: `invalid-${source.slug}`, message, req })
  }
  const { format } = input
  return startSourceExport({ format, input: input[source.slug], req, settings, source })
}
