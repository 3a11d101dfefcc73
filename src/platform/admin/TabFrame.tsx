import { getTranslation } from '@payloadcms/translations'
import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { openingTab } from './RecordPage/page'
import { RecordFrame } from './RecordPage/RecordFrame'
import './tabFrame.css'

type TabFrameProps = Pick<DocumentViewServerProps, 'initPageResult'> & {
  children: ReactNode
  /** Without the facts of the record beside it. @default false */
  isAlone?: boolean
  /** Its `path`. */
  tab: string
}

/**
 * The frame of a record's tab: the way back in the header, the same margins for all, and where the
 * record opens to be read, what it is and its facts.
 */
export const TabFrame = ({ children, initPageResult, isAlone = false, tab }: TabFrameProps) => {
  const { collectionConfig, docID, req } = initPageResult
  const isRecordPage = openingTab(req.payload.config, collectionConfig?.slug) !== undefined
  return (
    <Gutter className="crm-tab">
      <SetDocumentStepNav
        collectionSlug={collectionConfig?.slug}
        id={docID}
        pluralLabel={getTranslation(collectionConfig?.labels.plural ?? '', req.i18n)}
        useAsTitle={collectionConfig?.admin.useAsTitle}
        view={req.t(`tabs:${tab}` as Parameters<typeof req.t>[0])}
      />
      {isRecordPage && !isAlone ? (
        <RecordFrame initPageResult={initPageResult}>{children}</RecordFrame>
      ) : (
        children
      )}
    </Gutter>
  )
}
