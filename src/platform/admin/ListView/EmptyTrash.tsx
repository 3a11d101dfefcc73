'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  Button,
  ConfirmationModal,
  toast,
  useConfig,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ClientCollectionConfig } from 'payload'
import { textsIn } from '../../i18n/languages'
import { append } from '../address'
import { ask } from '../ask'
import { listTexts } from './translations'

const slug = 'crm-empty-trash'

/**
 * Deletes for good what lies in the trash of a list. Payload's own button counts by asking for all
 * records, which the API refuses.
 */
export const EmptyTrash = ({ collection }: { collection: ClientCollectionConfig }) => {
  const { config } = useConfig()
  const { i18n, t } = useTranslation()
  const texts = textsIn(listTexts, i18n.language)
  const { openModal } = useModal()
  const router = useRouter()
  const empty = async () => {
    const parts: string[] = ['limit=0', 'trash=true']
    append(parts, 'where', { deletedAt: { exists: true } })
    const { problem } = await ask({
      address: `${config.routes.api}/${collection.slug}?${parts.join('&')}`,
      method: 'DELETE',
    })
    if (problem === null) toast.success(texts.trashEmptied)
    else toast.error(problem === 'unknown' ? texts.notSaved : problem)
    router.refresh()
  }
  return (
    <div className="crm-empty-trash">
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(slug)} size="small">
        {texts.emptyTrash}
      </Button>
      <ConfirmationModal
        body={texts.emptyTrashHelp(getTranslation(collection.labels.plural, i18n).toLowerCase())}
        confirmingLabel={t('general:deleting')}
        heading={t('general:confirmDeletion')}
        modalSlug={slug}
        onConfirm={empty}
      />
    </div>
  )
}
