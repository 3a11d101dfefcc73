import type { BeforeListTableServerProps } from 'payload'
import { requestOf } from '#platform/admin/request'
import { barActions } from '../operations/barActions'
import { SelectionBar } from './SelectionBar'

/** The bar of a list: what this person may do with what they select in it. */
export const BulkBar = async ({ collectionConfig, i18n, payload }: BeforeListTableServerProps) => {
  const req = await requestOf(payload, i18n)
  const actions = await barActions(collectionConfig, req)
  return actions.length === 0 ? null : (
    <SelectionBar actions={actions} collection={collectionConfig.slug} />
  )
}
