import type { CollectionSlug, PayloadRequest } from 'payload'
import type { RowColumn } from './columns'
import { rowsProblem } from './problems'

/** The columns of the list as everybody sees it first. */
export const defaultColumns = (
  all: RowColumn[],
  collection: CollectionSlug,
  req: PayloadRequest,
): RowColumn[] => {
  const names = req.payload.collections[collection].config.admin.defaultColumns ?? []
  const found = names.flatMap((name) => all.find((column) => column.name === name) ?? [])
  return found.length > 0 ? found : all.filter(({ name }) => name !== 'id')
}

/**
 * The columns that are asked for, in their order; those of the list where none are.
 * @throws 400 for one that does not exist, or that may not be seen
 */
export const chooseColumns = (
  all: RowColumn[],
  names: unknown,
  collection: CollectionSlug,
  req: PayloadRequest,
): RowColumn[] => {
  if (names === undefined || names === null) return defaultColumns(all, collection, req)
  const valid = all.map(({ name }) => name)
  const asked = typeof names === 'string' ? names.split(',') : names
  if (!Array.isArray(asked)) throw rowsProblem(req, 'unknown-columns', { data: { valid } })
  if (asked.length === 0) throw rowsProblem(req, 'no-columns', { data: { valid } })
  const unknown = asked.filter((name) => !valid.includes(name))
  if (unknown.length > 0) throw rowsProblem(req, 'unknown-columns', { data: { unknown, valid } })
  return [...new Set(asked)].map((name) => all.find((column) => column.name === name) as RowColumn)
}
