'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  Button,
  useListDrawerContext,
  useListQuery,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import type { ClientCollectionConfig } from 'payload'
import { textsIn } from '../../i18n/languages'
import { listTexts } from './translations'

type EmptyListProps = {
  collection: ClientCollectionConfig
  isTrash: boolean
  /** Missing where nobody may make one here. */
  newDocumentURL?: string
}

/** Why nothing stands here, and the one thing to do now. */
export const EmptyList = ({ collection, isTrash, newDocumentURL }: EmptyListProps) => {
  const { i18n, t } = useTranslation()
  const texts = textsIn(listTexts, i18n.language)
  const { query, refineListData } = useListQuery()
  const { createNewDrawerSlug, isInDrawer } = useListDrawerContext()
  const { openModal } = useModal()
  const isFiltered = Boolean(query.search || (query.where && Object.keys(query.where).length > 0))
  if (isTrash && !isFiltered) {
    return (
      <div className="no-results crm-empty">
        <p>
          {t('general:noTrashResults', { label: getTranslation(collection.labels.plural, i18n) })}
        </p>
      </div>
    )
  }
  const label = t('general:createNewLabel', {
    label: getTranslation(collection.labels.singular, i18n),
  })
  return (
    <div className="no-results crm-empty">
      <p>{isFiltered ? texts.noMatch : texts.none}</p>
      {isFiltered && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => void refineListData({ preset: '', search: '', where: {} })}
          size="medium"
        >
          {texts.showAll}
        </Button>
      )}
      {!isFiltered && newDocumentURL && isInDrawer && (
        <Button
          margin={false}
          onClick={() => createNewDrawerSlug && openModal(createNewDrawerSlug)}
          size="medium"
        >
          {label}
        </Button>
      )}
      {!isFiltered && newDocumentURL && !isInDrawer && (
        <Button el="link" margin={false} size="medium" to={newDocumentURL}>
          {label}
        </Button>
      )}
    </div>
  )
}
