import type { CollectionSlug, PayloadRequest } from 'payload'
import type { RawRow } from '#platform/parts'
import type { Target } from '../targets'
import { findRecords } from './findRecords'
import { findEntries, findUsers, type Lookup } from './lookups'

/** What texts point at, by the collection that is pointed at. */
export type Lookups = Map<string, Lookup>

/** What the rows of a batch point at, each collection asked once. */
export const lookUp = async ({
  req,
  rows,
  target,
}: {
  req: PayloadRequest
  rows: RawRow[]
  target: Target
}): Promise<Lookups> => {
  const texts = new Map<CollectionSlug, string[]>()
  for (const { field, name } of target.fields) {
    if (field.type !== 'relationship' || typeof field.relationTo !== 'string') continue
    const own = rows.flatMap((row) => row[name] ?? [])
    const parts = field.hasMany ? own.flatMap((text) => [text, ...several(text)]) : own
    texts.set(field.relationTo, [...(texts.get(field.relationTo) ?? []), ...withLastPart(parts)])
  }
  const lookups: Lookups = new Map()
  for (const [collection, named] of texts) {
    const asked = { collection, req, texts: named }
    const { custom } = req.payload.collections[collection].config
    if (collection === 'users') lookups.set(collection, await findUsers(asked))
    else if (custom?.dictionary) lookups.set(collection, await findEntries(asked))
    else lookups.set(collection, await findRecords(asked))
  }
  return lookups
}

/** The parts of a cell that holds several values. */
export const several = (text: string): string[] =>
  text
    .split(/[,;|+\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** `Industry > Food > Bakeries`: people write the whole branch. */
export const withLastPart = (texts: string[]): string[] =>
  texts.flatMap((text) => {
    const last = text.split(/\s*[>›»]\s*/).at(-1)
    return last && last !== text ? [text, last] : [text]
  })
