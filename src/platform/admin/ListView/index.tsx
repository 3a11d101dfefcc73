'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  Gutter,
  ListHeader,
  ListSelection,
  PageControls,
  RelationshipProvider,
  RenderCustomComponent,
  SelectionProvider,
  SelectMany,
  StickyToolbar,
  TableColumnsProvider,
  useBulkUpload,
  useConfig,
  useListDrawerContext,
  useListQuery,
  useModal,
  useStepNav,
  useTranslation,
  useWindowInfo,
  ViewDescription,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { ListQuery, ListViewClientProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { Filter, type FilterProps } from '../Filter'
import { useDocs } from './docs'
import { EmptyList } from './EmptyList'
import { EmptyTrash } from './EmptyTrash'
import { FilterButton } from './FilterButton'
import './index.css'
import { PresetContext } from '../Views/presetContext'
import { ListTable } from './ListTable'
import { ListTools } from './ListTools'
import { Total } from './Total'
import { useWayBack, WayBack } from './WayBack'

/**
 * The list of a collection: Payload's own head, tools, pages and cells, put together anew so that what
 * filters it stands there as chips, its total at the top, and its table can be worked in.
 */
export const ListView = (props: ListViewClientProps) => {
  const {
    AfterList,
    AfterListTable,
    beforeActions,
    BeforeList,
    BeforeListTable,
    collectionSlug,
    columnState,
    Description,
    disableBulkDelete,
    disableBulkEdit,
    enableRowSelections,
    hasCreatePermission: mayCreate,
    hasDeletePermission,
    hasTrashPermission,
    listMenuItems,
    newDocumentURL,
    queryPresetPermissions,
    resolvedFilterOptions,
    Table,
    viewType,
  } = props
  const { allowCreate, isInDrawer, onBulkSelect } = useListDrawerContext()
  const { getEntityConfig } = useConfig()
  const { data, isGroupingBy, orderableFieldName, query, refineListData } = useListQuery()
  const { i18n } = useTranslation()
  const {
    breakpoints: { s: isSmall },
  } = useWindowInfo()
  const collection = getEntityConfig({ collectionSlug })
  const { labels, upload } = collection
  const [editing, setEditing] = useState<FilterProps['editing']>(null)
  const docs = useDocs(data?.docs, Boolean(upload))
  const isTrash = viewType === 'trash'
  const hasCreatePermission = allowCreate === undefined ? mayCreate : allowCreate && mayCreate
  const openBulkUpload = useUploads(collectionSlug)
  const wayBack = useWayBack()
  useCrumbs(props)

  const pick =
    enableRowSelections && typeof onBulkSelect === 'function'
      ? [<SelectMany key="select-many" onClick={onBulkSelect} />]
      : []
  const tools = [...(beforeActions ?? []), ...pick]
  const isPlain = !(isGroupingBy || orderableFieldName)
  return (
    <>
      <TableColumnsProvider collectionSlug={collectionSlug} columnState={columnState}>
        <div className={`collection-list collection-list--${collectionSlug}`}>
          <SelectionProvider docs={docs} totalDocs={data?.totalDocs ?? 0}>
            {BeforeList}
            <Gutter className="collection-list__wrap">
              <ListHeader
                collectionConfig={collection}
                Description={
                  Description || collection.admin?.description ? (
                    <div className="collection-list__sub-header">
                      <RenderCustomComponent
                        CustomComponent={Description}
                        Fallback={
                          <ViewDescription
                            collectionSlug={collectionSlug}
                            description={collection.admin?.description ?? ''}
                          />
                        }
                      />
                    </div>
                  ) : undefined
                }
                disableBulkDelete={disableBulkDelete}
                disableBulkEdit={disableBulkEdit}
                hasCreatePermission={Boolean(hasCreatePermission)}
                hasDeletePermission={hasDeletePermission}
                hasTrashPermission={hasTrashPermission}
                i18n={i18n as never}
                isBulkUploadEnabled={Boolean(upload?.bulkUpload && !upload.hideFileInputOnCreate)}
                // Its button that empties the trash asks for what the API refuses: ours stands below.
                isTrashEnabled={false}
                newDocumentURL={newDocumentURL}
                openBulkUpload={openBulkUpload}
                smallBreak={Boolean(isSmall)}
                viewType={viewType}
              />
              <Total />
              <ListTools collection={collection} menuItems={listMenuItems}>
                {tools}
                <FilterButton
                  isOpen={editing === 'new'}
                  onPress={() => setEditing(editing === 'new' ? null : 'new')}
                />
              </ListTools>
              <PresetContext value={{ permissions: queryPresetPermissions as never }}>
                {BeforeListTable}
              </PresetContext>
              <Filter
                collection={collectionSlug as FilterProps['collection']}
                editing={editing}
                onChange={(where) => void refineListData(where ? { where } : everything)}
                onEdit={setEditing}
                where={query.where}
              >
                {wayBack && <WayBack href={wayBack} />}
              </Filter>
              {docs.length > 0 && (
                <div className="collection-list__tables">
                  <RelationshipProvider>
                    {isPlain ? (
                      <ListTable
                        collection={collectionSlug as FilterProps['collection']}
                        columns={columnState}
                        docs={docs}
                        isSelectable={Boolean(enableRowSelections)}
                        options={resolvedFilterOptions}
                        viewType={viewType}
                      />
                    ) : (
                      Table
                    )}
                  </RelationshipProvider>
                </div>
              )}
              {docs.length === 0 && (
                <EmptyList
                  collection={collection}
                  isTrash={isTrash}
                  newDocumentURL={hasCreatePermission ? newDocumentURL : undefined}
                />
              )}
              {isTrash && hasDeletePermission && docs.length > 0 && (
                <EmptyTrash collection={collection} />
              )}
              {AfterListTable}
              {docs.length > 0 && !isGroupingBy && (
                <PageControls
                  AfterPageControls={
                    isSmall ? (
                      <div className="collection-list__list-selection">
                        <ListSelection
                          collectionConfig={collection}
                          disableBulkDelete={disableBulkDelete}
                          disableBulkEdit={disableBulkEdit}
                          label={getTranslation(labels.plural, i18n)}
                          showSelectAllAcrossPages={!isGroupingBy}
                        />
                        <div className="collection-list__list-selection-actions">{tools}</div>
                      </div>
                    ) : null
                  }
                  collectionConfig={collection}
                />
              )}
            </Gutter>
            {AfterList}
          </SelectionProvider>
        </div>
      </TableColumnsProvider>
      {docs.length > 0 && isGroupingBy && (data?.totalPages ?? 0) > 1 && !isInDrawer && (
        <StickyToolbar>
          <PageControls collectionConfig={collection} />
        </StickyToolbar>
      )}
    </>
  )
}

/** Of a saved view whose filter is left out Payload would show what the view shows. */
const everything: ListQuery = { preset: '', where: {} }

const useUploads = (collectionSlug: string) => {
  const { drawerSlug, setCollectionSlug, setOnSuccess } = useBulkUpload()
  const { openModal } = useModal()
  const router = useRouter()
  return () => {
    setCollectionSlug(collectionSlug)
    openModal(drawerSlug)
    setOnSuccess(() => router.refresh())
  }
}

/** Where one is, in the head of the page. */
const useCrumbs = ({ collectionSlug, viewType }: ListViewClientProps): void => {
  const { config, getEntityConfig } = useConfig()
  const { isInDrawer } = useListDrawerContext()
  const { i18n } = useTranslation()
  const { setStepNav } = useStepNav()
  const { labels } = getEntityConfig({ collectionSlug })
  const isTrash = viewType === 'trash'
  useEffect(() => {
    if (isInDrawer) return
    const list = {
      label: getTranslation(labels.plural, i18n),
      url: isTrash
        ? formatAdminURL({
            adminRoute: config.routes.admin,
            path: `/collections/${collectionSlug}`,
          })
        : undefined,
    }
    setStepNav(isTrash ? [list, { label: i18n.t('general:trash') }] : [list])
  }, [collectionSlug, config.routes.admin, i18n, isInDrawer, isTrash, labels.plural, setStepNav])
}
