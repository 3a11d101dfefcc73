import type { CollectionSlug, ListViewServerProps } from 'payload'
import { requestOf } from '#platform/admin/request'
import { exportRight } from '#platform/rows'
import { OpenExport } from './OpenExport'

/** “Export…” in the menu of a list, for who may take its records out. */
export const ExportMenuItem = async ({
  collectionConfig,
  i18n,
  payload,
  viewType,
}: ListViewServerProps) => {
  if (viewType === 'trash') return null
  const req = await requestOf(payload, i18n)
  const right = await exportRight(collectionConfig.slug as CollectionSlug, req)
  return right === false ? null : <OpenExport />
}
