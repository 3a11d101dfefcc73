import { getTranslation } from '@payloadcms/translations'
import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { DocumentViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import './tabFrame.css'

type TabFrameProps = Pick<DocumentViewServerProps, 'initPageResult'> & {
  children: ReactNode
  /** Its `path`. */
  tab: string
}

/**
 * The frame of a record's tab: the way back in the header, the same margins for all, and beside the
 * tab the server component that the collection names in `admin.custom.besideTabs` (it stands in
 * `admin.dependencies` too).
 */
export const TabFrame = ({ children, initPageResult, tab }: TabFrameProps) => {
  const { collectionConfig, docID, req } = initPageResult
  const beside = collectionConfig?.admin.custom?.besideTabs
  return (
    <Gutter className="crm-tab">
      <SetDocumentStepNav
        collectionSlug={collectionConfig?.slug}
        id={docID}
        pluralLabel={getTranslation(collectionConfig?.labels.plural ?? '', req.i18n)}
        useAsTitle={collectionConfig?.admin.useAsTitle}
        view={req.t(`tabs:${tab}` as Parameters<typeof req.t>[0])}
      />
      {beside ? (
        <div className="crm-beside">
          {RenderServerComponent({
            Component: beside,
            importMap: req.payload.importMap,
            serverProps: { initPageResult },
          })}
          <div className="crm-beside__work">{children}</div>
        </div>
      ) : (
        children
      )}
    </Gutter>
  )
}
