'use client'

import {
  ConfirmationModal,
  Popup,
  PopupList,
  toast,
  useConfig,
  useListQuery,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { CollectionSlug } from 'payload'
import { transformColumnsToPreferences } from 'payload/shared'
import { useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { ask } from '../ask'
import { Arrange } from './Arrange'
import type { Arrangement } from './arrangement'
import { usePreset } from './presetContext'
import { viewTexts } from './translations'
import { ViewDialog } from './ViewDialog'
import type { SavedView } from './view'

type ViewMenuProps = {
  active: SavedView | undefined
  arrangement: Arrangement
  collection: CollectionSlug
  isChanged: boolean
  onOpen: (view: SavedView) => void
  opening: string
  views: SavedView[]
}

const presets = 'payload-query-presets'
const confirmSlug = 'crm-delete-view'

/** What is done with views: kept, changed, shared, arranged; and those that have no tab. */
export const ViewMenu = ({
  active,
  arrangement,
  collection,
  isChanged,
  onOpen,
  opening,
  views,
}: ViewMenuProps) => {
  const { i18n, t } = useTranslation()
  const texts = textsIn(viewTexts, i18n.language)
  const { config, getEntityConfig } = useConfig()
  const { query } = useListQuery()
  const { openModal } = useModal()
  const router = useRouter()
  const [isArranging, setArranging] = useState(false)
  const { permissions } = usePreset()
  const [dialog, setDialog] = useState<'edit' | 'new' | null>(null)
  const mayKeep = Boolean(getEntityConfig({ collectionSlug: collection }).enableQueryPresets)
  const everything = views.find(({ key }) => key === 'all')
  const said = {
    columns: transformColumnsToPreferences(query.columns),
    groupBy: query.groupBy,
    where: query.where,
  }
  const address = `${config.routes.api}/${presets}/${active?.preset?.id}`
  const tellFailure = (problem: string): void => {
    toast.error(problem === 'unknown' ? texts.failed : problem)
  }
  const saveChanges = async () => {
    const { problem } = await ask({ address, body: said, method: 'PATCH' })
    if (problem !== null) return tellFailure(problem)
    toast.success(texts.saved)
    router.refresh()
  }
  const remove = async () => {
    const { problem } = await ask({ address, method: 'DELETE' })
    if (problem !== null) return tellFailure(problem)
    if (everything) onOpen(everything)
  }
  const hidden = views.filter((view) => view !== active && arrangement.hidden.includes(view.key))
  return (
    <>
      <Popup
        button={
          <span className="crm-views__dots">
            <span aria-hidden="true">⋯</span>
            <span className="crm-hidden">{texts.menu}</span>
          </span>
        }
        className="crm-views__menu"
        horizontalAlign="right"
        id="crm-view-menu"
        render={({ close }) => {
          const item = (label: string, run: () => void, key = label) => (
            <PopupList.Button
              key={key}
              onClick={() => {
                close()
                run()
              }}
            >
              {label}
            </PopupList.Button>
          )
          return (
            <PopupList.ButtonGroup>
              {hidden.map((view) => item(view.label, () => onOpen(view), view.key))}
              {isChanged && permissions?.update && item(texts.saveChanges, saveChanges)}
              {isChanged && active && item(texts.reset, () => onOpen(active))}
              {mayKeep && item(texts.saveAsNew, () => setDialog('new'))}
              {active?.preset &&
                permissions?.update &&
                item(texts.editView, () => setDialog('edit'))}
              {active?.preset &&
                permissions?.delete &&
                item(texts.deleteView, () => openModal(confirmSlug))}
              {item(texts.arrange, () => setArranging(true))}
            </PopupList.ButtonGroup>
          )
        }}
        size="large"
        verticalAlign="bottom"
      />
      {dialog && (
        <ViewDialog
          list={{ ...said, relatedCollection: collection }}
          mayShare={dialog === 'new' || Boolean(permissions?.delete)}
          onClosed={() => setDialog(null)}
          onSaved={(view) => {
            onOpen(view)
            router.refresh()
          }}
          view={dialog === 'edit' ? active : undefined}
        />
      )}
      {active?.preset && (
        <ConfirmationModal
          body={texts.deleteBody(active.label)}
          confirmingLabel={t('general:deleting')}
          heading={t('general:confirmDeletion')}
          modalSlug={confirmSlug}
          onConfirm={remove}
        />
      )}
      {isArranging && (
        <Arrange
          arrangement={arrangement}
          collection={collection}
          onClosed={() => setArranging(false)}
          opening={opening}
          views={views}
        />
      )}
    </>
  )
}
