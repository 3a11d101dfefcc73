import type { PayloadRequest } from 'payload'
import { previewImport } from '../operations/previewImport'
import { onImport, readRequest } from './steer'

const answer = async (req: PayloadRequest) => {
  const { id, input } = await readRequest(req)
  return Response.json(await previewImport({ id, input, req }))
}

/**
 * `GET /api/imports/:id/preview`: how the file is read, where its columns go as far as can be told,
 * and what would happen with its first rows. Nothing is written.
 */
export const preview = onImport('get', 'preview', answer)

/** `POST` with `{ format?, mapping?, … }`: the same with other settings. */
export const previewWith = onImport('post', 'preview', answer)
