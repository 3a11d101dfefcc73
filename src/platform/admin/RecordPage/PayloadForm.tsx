import { DefaultEditView } from '@payloadcms/ui'
import type { DocumentViewClientProps, DocumentViewServerProps } from 'payload'

export type DocumentViewProps = DocumentViewClientProps & DocumentViewServerProps

/** Payload's own form, from a view that stands in its place: it gets what is meant for the browser. */
export const PayloadForm = ({
  doc: _doc,
  hasPublishedDoc: _hasPublishedDoc,
  i18n: _i18n,
  initPageResult: _initPageResult,
  locale: _locale,
  params: _params,
  payload: _payload,
  permissions: _permissions,
  routeSegments: _routeSegments,
  searchParams: _searchParams,
  user: _user,
  versions: _versions,
  ...client
}: DocumentViewProps & { permissions?: unknown; versions?: unknown }) => (
  <DefaultEditView {...client} />
)
