import { getTranslation } from '@payloadcms/translations'
import type { CollectionSlug, JSONFieldServerProps } from 'payload'
import { modulesOf } from '#platform/access'
import { PermissionMatrixTable } from './PermissionMatrixTable'

/** Rights and navigation of a group in one table, a row for each module. */
export const PermissionMatrix = ({
  i18n,
  path,
  payload,
  readOnly,
}: JSONFieldServerProps & { path: string; readOnly?: boolean }) => (
  <PermissionMatrixTable
    modules={modulesOf(payload).map((slug) => ({
      label: getTranslation(payload.collections[slug as CollectionSlug].config.labels.plural, i18n),
      slug,
    }))}
    path={path}
    readOnly={readOnly}
  />
)
