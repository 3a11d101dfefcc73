import fs from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Payload, PayloadRequest } from 'payload'
import type { Export } from '#payload-types'
import { allStillSeen, type SeenRecords } from '#platform/rows'
import { fileOf } from './files'

type NoteArgs = { record: Export; req: PayloadRequest; rights: string }

/** Where it is kept which records a file holds: beside it. */
const noteOf = (payload: Payload, record: Export, rights: string): string =>
  `${fileOf(payload, record, rights)}.seen`

/** Keeps which records a file holds; before the file takes its place. */
export const noteSeen = async ({
  record,
  req,
  rights,
  seen,
}: NoteArgs & { seen: SeenRecords[] }): Promise<void> => {
  await fs.promises.writeFile(noteOf(req.payload, record, rights), gzipSync(JSON.stringify(seen)))
}

/** May the asking person still see each record that the file holds? A file without a note: no. */
export const fileStillSeen = async ({ record, req, rights }: NoteArgs): Promise<boolean> => {
  const note = await fs.promises.readFile(noteOf(req.payload, record, rights)).catch(() => null)
  if (!note) return false
  return allStillSeen(JSON.parse(gunzipSync(note).toString()) as SeenRecords[], req)
}
