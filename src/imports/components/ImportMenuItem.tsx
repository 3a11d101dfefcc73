'use client'

import { PopupList, useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useWords } from './ImportView/useWords'

/** “Import” in the menu of a list, for who may create its records: opens the wizard. */
export const ImportMenuItem = ({ collectionSlug }: { collectionSlug: string }) => {
  const { config } = useConfig()
  const { permissions } = useAuth()
  const { word } = useWords()
  if (!permissions?.collections?.[collectionSlug]?.create) return null
  const path = formatAdminURL({
    adminRoute: config.routes.admin,
    path: '/collections/imports/create',
  })
  return (
    <PopupList.ButtonGroup>
      <PopupList.Button href={`${path}?target=${collectionSlug}`}>
        {word('menuItem')}
      </PopupList.Button>
    </PopupList.ButtonGroup>
  )
}
