import DataLoader from 'dataloader'
import type { Payload } from 'payload'
import { cache } from 'react'
import { Nothing } from '#platform/admin/Chip'
import type { CellProps } from '#platform/admin/cells/props'
import { requestOf } from '#platform/admin/request'
import { formatDay } from '#platform/i18n/dates'
import { settingsOf } from '#settings'
import { type WorkDates, workDatesOf } from '../operations/workDatesOf'

type Loader = DataLoader<number, undefined | WorkDates>

/** Loaders of the page that is being rendered, by the field that names its records. */
const loadersOf = cache((_payload: Payload) => new Map<string, Loader>())

/** When the next action of a record is, or its last one was: one query for all cells of a page. */
export const WorkDateCell = async ({
  field,
  i18n,
  payload,
  rowData,
}: Omit<CellProps, 'rowData'> & Partial<Pick<CellProps, 'rowData'>>) => {
  // Payload draws it in forms as well, where there is no row.
  if (!rowData) return null
  const req = await requestOf(payload, i18n)
  const { timeZone } = await settingsOf(req)
  const about = String(field.custom?.field)
  const loaders = loadersOf(payload)
  const loader: Loader =
    loaders.get(about) ??
    new DataLoader(async (ids) => {
      const found = await workDatesOf({ about, ids: [...ids], req })
      return ids.map((id) => found.get(id))
    })
  loaders.set(about, loader)
  const dates = await loader.load(rowData.id)
  const value = 'name' in field && field.name === 'nextAction' ? dates?.next : dates?.last
  if (!value) return <Nothing />
  return <time dateTime={value.toISOString()}>{formatDay(value, timeZone)}</time>
}
