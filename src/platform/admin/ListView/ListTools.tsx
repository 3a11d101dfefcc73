'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  PillSelector,
  Popup,
  PopupList,
  ReactSelect,
  SearchFilter,
  SearchIcon,
  useListQuery,
  useTableColumns,
  useTranslation,
} from '@payloadcms/ui'
import type { ClientCollectionConfig, CollectionSlug, Column, StaticLabel } from 'payload'
import { fieldIsHiddenOrDisabled } from 'payload/shared'
import { Fragment, type ReactNode, useId, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { ariaLabel } from '../Filter/RecordsValue'
import { useFilterFields } from '../Filter/useFilterFields'
import { DensityButton } from './DensityButton'
import { listTexts } from './translations'
import { useSearchLabel } from './useSearchLabel'

type ListToolsProps = {
  /** Before the others: what belongs to the filter, or to what was opened to pick records. */
  children?: ReactNode
  collection: ClientCollectionConfig
  menuItems?: ReactNode[]
}

/** Search, columns, grouping, row height and the menu of a list, in one line. */
export const ListTools = ({ children, collection, menuItems = [] }: ListToolsProps) => {
  const { i18n, t } = useTranslation()
  const texts = textsIn(listTexts, i18n.language)
  const { handleSearchChange, query } = useListQuery()
  const [opened, setOpened] = useState<'columns' | 'groups' | null>(null)
  const id = useId()
  const toggle = (name: 'columns' | 'groups', label: string) => (
    <button
      aria-controls={opened === name ? id : undefined}
      aria-expanded={opened === name}
      className="crm-tool"
      id={`crm-list-${name}`}
      onClick={() => setOpened(opened === name ? null : name)}
      type="button"
    >
      {label}
    </button>
  )
  const isGrouped = Boolean(collection.admin.groupBy)
  return (
    <>
      <div className="crm-list-line">
        <div className="crm-list-search">
          <SearchIcon />
          <SearchFilter
            handleChange={(search) => void handleSearchChange?.(search)}
            key={collection.slug}
            label={useSearchLabel(collection)}
            searchQueryParam={query.search}
          />
        </div>
        {children}
        {toggle('columns', t('general:columns'))}
        {isGrouped && toggle('groups', texts.group)}
        <DensityButton />
        {menuItems.length > 0 && (
          <Popup
            button={
              <span className="crm-tool crm-tool--menu">
                <span aria-hidden="true">⋮</span>
                <span className="crm-hidden">{t('general:moreOptions')}</span>
              </span>
            }
            horizontalAlign="right"
            id="list-menu"
            size="small"
            verticalAlign="bottom"
          >
            <PopupList.ButtonGroup>
              {menuItems.map((item, at) => (
                // The parts' own components: they have no names.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <Fragment key={at}>{item}</Fragment>
              ))}
            </PopupList.ButtonGroup>
          </Popup>
        )}
      </div>
      {opened && (
        <div className="crm-list-panel" id={id}>
          {opened === 'columns' ? (
            <Columns />
          ) : (
            <Groups collection={collection.slug as CollectionSlug} />
          )}
        </div>
      )}
    </>
  )
}

const isChoosable = ({ field }: Column): boolean =>
  !(fieldIsHiddenOrDisabled(field) || field.admin?.disableListColumn)

/** Which columns the table has, and in which order. */
const Columns = () => {
  const { columns, moveColumn, toggleColumn } = useTableColumns()
  const { i18n } = useTranslation()
  const labelOf = ({ accessor, field }: Column): string => {
    const { label, labelWithPrefix } = field as { label?: unknown; labelWithPrefix?: unknown }
    return String(getTranslation(((labelWithPrefix ?? label) as StaticLabel) || accessor, i18n))
  }
  const choosable = columns.filter(isChoosable)
  // Payload counts places among all columns.
  const placeOf = (at: number): number => columns.indexOf(choosable[at] as Column)
  return (
    <PillSelector
      draggable={{
        onDragEnd: ({ moveFromIndex, moveToIndex }) =>
          void moveColumn({ fromIndex: placeOf(moveFromIndex), toIndex: placeOf(moveToIndex) }),
      }}
      onClick={({ pill }) => void toggleColumn(pill.name)}
      pills={choosable.map((column) => ({
        key: column.accessor,
        Label: labelOf(column),
        name: column.accessor,
        selected: column.active,
      }))}
    />
  )
}

const groupable = new Set([
  'checkbox',
  'date',
  'email',
  'number',
  'radio',
  'relationship',
  'select',
  'text',
])

/** By which field the list is grouped, and which way its groups go. */
const Groups = ({ collection }: { collection: CollectionSlug }) => {
  const { i18n, t } = useTranslation()
  const texts = textsIn(listTexts, i18n.language)
  const { query, refineListData } = useListQuery()
  const fields = [...useFilterFields(collection).values()]
  const said = query.groupBy ?? ''
  const path = said.replace(/^-/, '')
  const isDescending = said.startsWith('-')
  const options = fields
    .filter(
      ({ field, isOffered, path: one }) =>
        isOffered && !one.includes('.') && groupable.has(field.type),
    )
    .map(({ label, path: value }) => ({ label, value }))
  const group = (next: string, descending: boolean) =>
    void refineListData?.({ groupBy: next && descending ? `-${next}` : next, page: 1 })
  return (
    <div className="crm-condition">
      <div className="crm-condition__field">
        <ReactSelect
          {...ariaLabel(texts.group)}
          id="group-by--field-select"
          onChange={(picked) => group(String([picked].flat()[0]?.value ?? ''), isDescending)}
          options={options}
          placeholder={texts.noGroup}
          value={options.find(({ value }) => value === path)}
        />
      </div>
      <select
        aria-label={texts.groupOrder}
        className="crm-input crm-condition__how"
        disabled={!path}
        onChange={({ target }) => group(path, target.value === 'desc')}
        value={isDescending ? 'desc' : 'asc'}
      >
        <option value="asc">{t('general:ascending')}</option>
        <option value="desc">{t('general:descending')}</option>
      </select>
    </div>
  )
}
