'use client'

import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Relationship } from '#payload-types'
import { recordPath } from '#platform/admin/adminPath'
import { ask } from '#platform/admin/ask'
import { Nothing } from '#platform/admin/Chip'
import type { RecordTabProps } from '#platform/admin/RecordTab'
import { type Column, RecordTable, useRecords } from '#platform/admin/RecordTable'
import { textsIn } from '#platform/i18n/languages'
import { type CardSubject, seenFrom } from '../../relationshipSides'
import { registryTexts } from '../../translations'
import { type KindChoice, type OtherCards, RelationshipForm } from './RelationshipForm'

export type RelationshipRow = Relationship & Record<string, unknown>

type RelationshipsTableProps = RecordTabProps<RelationshipRow> & {
  cards: OtherCards
  kinds: KindChoice[]
  /** May this card be related with others by who looks? */
  mayRelate: boolean
  subject: CardSubject
}

/** The related cards, each with what this one is to it; added and removed in place. */
export const RelationshipsTable = (props: RelationshipsTableProps) => {
  const { cards, initial, kinds, mayRelate, query, subject } = props
  const { i18n, t } = useTranslation()
  const { config } = useConfig()
  const router = useRouter()
  const texts = textsIn(registryTexts, i18n.language)
  const records = useRecords(query, initial)
  const [isAdding, setAdding] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'it'

  const changed = () => {
    void records.reload()
    // The card beside names them too.
    router.refresh()
  }
  const remove = async (id: number, title: string) => {
    if (!window.confirm(texts.removeRelationship(title))) return
    const address = `${config.routes.api}/relationships/${id}`
    const { problem } = await ask({ address, method: 'DELETE' })
    if (problem) toast.error(problem === 'unknown' ? texts.failed : problem)
    else changed()
  }
  const columns: Column<RelationshipRow>[] = [
    {
      cell: (doc) => seenFrom({ doc, language, subject })?.kind ?? <Nothing />,
      key: 'kind',
      label: texts.relationshipKind,
    },
    {
      cell: (doc) => {
        const other = seenFrom({ doc, language, subject })?.other
        if (!other) return <Nothing />
        return (
          <a className="crm-reference" href={recordPath(config, other.collection, other.id)}>
            {other.title}
          </a>
        )
      },
      key: 'other',
      label: texts.relatedCard,
      wide: true,
    },
    { cell: ({ notes }) => notes || <Nothing />, key: 'notes', label: texts.notes },
  ]
  if (mayRelate) {
    columns.push({
      cell: (doc) => (
        <button
          className="crm-row-button"
          onClick={() =>
            void remove(doc.id, seenFrom({ doc, language, subject })?.other.title ?? '—')
          }
          type="button"
        >
          {texts.remove}
        </button>
      ),
      key: 'actions',
      label: '',
    })
  }
  return (
    <>
      {isAdding && (
        <RelationshipForm
          cards={cards}
          kinds={kinds}
          onClose={() => setAdding(false)}
          onSaved={() => {
            setAdding(false)
            changed()
          }}
          subject={subject}
        />
      )}
      <RecordTable
        actions={
          mayRelate &&
          !isAdding && (
            <Button
              icon="plus"
              iconStyle="none"
              margin={false}
              onClick={() => setAdding(true)}
              size="small"
            >
              {texts.addRelationship}
            </Button>
          )
        }
        caption={t('tabs:relationships' as never)}
        columns={columns}
        empty={mayRelate ? texts.relationshipsEmpty : texts.relationshipsEmptyReadOnly}
        records={records}
      />
    </>
  )
}
