import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import { accessibleIDs } from '../../database'
import { TabFrame } from '../TabFrame'
import { Facts } from './Facts'
import { factsOf } from './factsOf'
import { type DocumentViewProps, PayloadForm } from './PayloadForm'
import { isPage, openingTab } from './page'

/** A record opens to be read and worked with; a new one, and one over another page, in its form. */
export const RecordPage = (props: DocumentViewProps) => {
  const { collectionConfig, req } = props.initPageResult
  const tab = openingTab(req.payload.config, collectionConfig?.slug)
  if (!(tab && isPage(props))) return <PayloadForm {...props} />
  return RenderServerComponent({
    Component: tab.Component,
    importMap: req.payload.importMap,
    serverProps: props,
  })
}

/** The form of a record, below its page; who may not change it reads there all that the form would say. */
export const RecordForm = async (props: DocumentViewProps) => {
  const { doc, initPageResult } = props
  const { collectionConfig, permissions, req } = initPageResult
  const collection = collectionConfig?.slug
  const id = Number(doc.id)
  if (!collection) return <PayloadForm {...props} />
  const changeable = await accessibleIDs({ collection, ids: [id], operation: 'update', req })
  if (changeable.has(id)) return <PayloadForm {...props} />
  const facts = await factsOf({
    collection,
    doc: { ...doc, id },
    fields: permissions?.collections?.[collection]?.fields,
    mayChange: false,
    req,
  })
  return (
    <TabFrame initPageResult={initPageResult} isAlone tab="card">
      <Facts collection={collection} doc={{ ...doc, id }} facts={facts} isWide />
    </TabFrame>
  )
}
