import type { CollectionSlug, PayloadRequest } from 'payload'
import type { SeenRecords } from '../../rows'
import type { SheetColumn, SheetFormat } from '../../sheets/types'

/** A table that is ready to be written: as many rows as fit into memory, an analysis for example. */
export type ExportTable = {
  /** What it is about: whose right to export is asked again at each download. */
  collection: CollectionSlug
  columns: SheetColumn[]
  /** Names of its columns in the API. */
  names: string[]
  /** What it was asked for with, to ask again: plain JSON. */
  request: Record<string, unknown>
  /** Cells as text; null for an empty one. */
  rows: (null | string)[][]
  /** The records that stand behind the rows: when one may no longer be seen, nor may the file. */
  seen: SeenRecords[]
  timeZone: string
  /** Begins the name of the file. */
  title: string
}

/** Something besides lists that is exported as a file, through the same dialog, rights and pages. */
export type ExportSource = {
  /**
   * Reads the table with the rights of who asks; it asks for the right to export itself.
   * @param input the body's value under `slug`, unchecked
   * @throws 400 for what is not understood, 403
   */
  read: (args: { format: SheetFormat; input: unknown; req: PayloadRequest }) => Promise<ExportTable>
  /** The key under which a body asks for it: `{ "analysis": { … }, "format": "xlsx" }`. */
  slug: string
}
