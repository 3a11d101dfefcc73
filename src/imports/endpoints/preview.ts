import { endpoint, ofRecord } from '#platform/http'
import { previewImport } from '../operations/previewImport'
import { sentSettings } from './settings'

/**
 * `GET /api/imports/:id/preview`: how the file is read, where its columns go as far as can be told,
 * and what would happen with its first rows. Nothing is written.
 */
export const preview = endpoint({
  method: 'get',
  path: '/:id/preview',
  input: { params: ofRecord },
  seconds: 120,
  run: ({ params: { id }, req }) => previewImport({ id, input: {}, req }),
})

/** `POST` with `{ format?, mapping?, … }`: the same with other settings. */
export const previewWith = endpoint({
  method: 'post',
  path: '/:id/preview',
  input: { params: ofRecord, body: sentSettings },
  seconds: 120,
  run: ({ body, params: { id }, req }) => previewImport({ id, input: body, req }),
})
