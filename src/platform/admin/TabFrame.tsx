import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { textsIn } from '../i18n/languages'
import { platformTranslations } from '../i18n/translations'

type TabFrameProps = Pick<DocumentViewServerProps, 'initPageResult'> & {
  children: ReactNode
  tab: keyof (typeof platformTranslations)['en']['tabs']
}

/** The frame of a record's tab: the way back in the header, and the same margins for all. */
export const TabFrame = ({ children, initPageResult, tab }: TabFrameProps) => {
  const { collectionConfig, docID, req } = initPageResult
  return (
    <Gutter className="crm-tab">
      <SetDocumentStepNav
        collectionSlug={collectionConfig?.slug}
        id={docID}
        pluralLabel={collectionConfig?.labels.plural}
        useAsTitle={collectionConfig?.admin.useAsTitle}
        view={textsIn(platformTranslations, req.i18n.language).tabs[tab]}
      />
      {children}
    </Gutter>
  )
}
