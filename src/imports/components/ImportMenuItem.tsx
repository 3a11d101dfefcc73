'use client'

import { PopupList, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

/** “Import” in the menu of a list: opens the wizard for that collection. */
export const ImportMenuItem = ({ collectionSlug }: { collectionSlug: string }) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const path = formatAdminURL({
    adminRoute: config.routes.admin,
    path: '/collections/imports/create',
  })
  return (
    <PopupList.ButtonGroup>
      <PopupList.Button href={`${path}?target=${collectionSlug}`}>
        {i18n.language === 'it' ? 'Importa da file' : 'Import from a file'}
      </PopupList.Button>
    </PopupList.ButtonGroup>
  )
}
