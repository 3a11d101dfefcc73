import type { BeforeListTableServerProps } from 'payload'
import { may } from '#platform/access'
import { requestOf } from '#platform/admin/request'
import { BulkClose } from './index'

/** *Close …* above the activities, for who may change any. */
export const BulkCloseTool = async ({ i18n, payload }: BeforeListTableServerProps) => {
  const req = await requestOf(payload, i18n)
  const update = await may({ collection: 'activities', operation: 'update', req })
  return update === false ? null : <BulkClose />
}
