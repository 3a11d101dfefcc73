'use client'

import {
  Button,
  ConfirmationModal,
  toast,
  useConfig,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { type DragEvent, useRef, useState } from 'react'
import { ask } from '#platform/admin/ask'
import { Nothing } from '#platform/admin/Chip'
import { useRecordDrawer } from '#platform/admin/RecordDrawer'
import type { RecordTabProps } from '#platform/admin/RecordTab'
import { type Column, type RecordRow, RecordTable, useRecords } from '#platform/admin/RecordTable'
import { type Related, RelatedName } from '#platform/admin/RelatedName'
import { formatDateTime } from '#platform/i18n/dates'
import { textsIn } from '#platform/i18n/languages'
import { registryTexts } from '../../translations'
import { formatSize } from './formatSize'

export type AttachmentRow = RecordRow & {
  createdAt: string
  createdBy?: Related<{ name?: string }>
  description?: null | string
  filename?: null | string
  filesize?: null | number
  url?: null | string
}

type AttachmentsTableProps = RecordTabProps<AttachmentRow> & { timeZone: string }

const deleteModal = 'crm-delete-attachment'

/** Files of a record; several are uploaded at once, dropped or chosen. */
export const AttachmentsTable = ({
  canAdd,
  initial,
  prefill,
  query,
  timeZone,
}: AttachmentsTableProps) => {
  const { i18n, t } = useTranslation()
  const { config } = useConfig()
  const { openModal } = useModal()
  const texts = textsIn(registryTexts, i18n.language)
  const records = useRecords(query, initial)
  const input = useRef<HTMLInputElement>(null)
  const [uploading, setUploading] = useState<null | string>(null)
  const [isOver, setOver] = useState(false)
  const [toDelete, setToDelete] = useState<AttachmentRow | null>(null)
  const { drawer, open } = useRecordDrawer({
    collection: 'attachments',
    onChanged: () => void records.reload(),
  })

  const upload = async (files: File[]) => {
    for (const file of files) {
      setUploading(file.name)
      const body = new FormData()
      body.append('file', file)
      body.append('_payload', JSON.stringify(prefill))
      const { problem } = await ask({
        address: `${config.routes.api}/attachments?depth=0`,
        body,
        method: 'POST',
      })
      if (problem) toast.error(`${file.name}: ${problem === 'unknown' ? texts.failed : problem}`)
    }
    setUploading(null)
    await records.reload()
  }

  const remove = async () => {
    if (!toDelete) return
    const address = `${config.routes.api}/attachments/${toDelete.id}`
    const { problem } = await ask({ address, method: 'DELETE' })
    if (problem) toast.error(problem === 'unknown' ? texts.failed : problem)
    await records.reload()
  }

  const columns: Column<AttachmentRow>[] = [
    {
      cell: ({ filename, url }) => (
        <a className="crm-reference" download href={url ?? '#'}>
          {filename}
        </a>
      ),
      key: 'filename',
      label: texts.file,
      wide: true,
    },
    {
      cell: ({ description }) => description || <Nothing />,
      key: 'description',
      label: texts.description,
    },
    {
      cell: ({ filesize }) => formatSize(filesize, i18n.language) || <Nothing />,
      key: 'filesize',
      label: texts.size,
    },
    {
      cell: ({ createdAt }) => formatDateTime(createdAt, timeZone),
      key: 'createdAt',
      label: texts.uploaded,
    },
    {
      cell: ({ createdBy }) => <RelatedName record={createdBy} titleField="name" />,
      key: 'createdBy',
      label: texts.who,
    },
  ]
  if (canAdd) {
    columns.push({
      cell: (row) => (
        <span className="crm-row-actions">
          <button className="crm-row-button" onClick={() => open(row.id)} type="button">
            {texts.edit}
          </button>
          <button
            aria-label={`${texts.delete} ${row.filename}`}
            className="crm-row-button"
            onClick={() => {
              setToDelete(row)
              openModal(deleteModal)
            }}
            type="button"
          >
            {texts.delete}
          </button>
        </span>
      ),
      key: 'actions',
      label: '',
    })
  }

  const drop = {
    onDragLeave: () => setOver(false),
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void upload([...event.dataTransfer.files])
    },
  }
  return (
    // A place to drop files on; the button does the same for who has no mouse.
    <div className={isOver ? 'crm-drop crm-drop--over' : 'crm-drop'} {...(canAdd && drop)}>
      <RecordTable
        actions={
          canAdd && (
            <>
              <input
                aria-label={texts.addFiles}
                className="crm-hidden"
                multiple
                onChange={({ target }) => {
                  const files = [...(target.files ?? [])]
                  target.value = ''
                  void upload(files)
                }}
                ref={input}
                tabIndex={-1}
                type="file"
              />
              <Button
                disabled={uploading !== null}
                icon="plus"
                iconStyle="none"
                margin={false}
                onClick={() => input.current?.click()}
                size="small"
              >
                {texts.addFiles}
              </Button>
              <span aria-live="polite" className="crm-nothing">
                {uploading ? texts.uploading(uploading) : texts.dropHere}
              </span>
            </>
          )
        }
        caption={t('tabs:attachments' as never)}
        columns={columns}
        empty={canAdd ? texts.attachmentsEmpty : texts.attachmentsEmptyReadOnly}
        records={records}
      />
      {drawer}
      <ConfirmationModal
        body={toDelete ? texts.deleteFile(toDelete.filename ?? '') : ''}
        confirmingLabel={texts.delete}
        heading={texts.delete}
        modalSlug={deleteModal}
        onConfirm={remove}
      />
    </div>
  )
}
