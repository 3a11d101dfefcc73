'use client'

import { useListDrawerContext, useListQuery, useTranslation } from '@payloadcms/ui'
import type { CollectionSlug, ListQuery } from 'payload'
import { transformColumnsToSearchParams } from 'payload/shared'
import type { MouseEvent, ReactNode } from 'react'
import { textsIn } from '../../i18n/languages'
import { sameWhere } from '../Filter/model'
import { upTo99 } from '../upTo'
import { type Arrangement, inOrder } from './arrangement'
import './index.css'
import { viewTexts } from './translations'
import { ViewMenu } from './ViewMenu'
import type { SavedView } from './view'

type ViewsProps = {
  arrangement: Arrangement
  /** At the end of the row. */
  children?: ReactNode
  collection: CollectionSlug
  /** The view that the list opens with where the person chose none. */
  opening: string
  views: SavedView[]
}

/**
 * The views of a list as tabs: links to the same list, filtered. The filter is the list's own, so that it
 * can be refined and kept as a view of one's own.
 */
export const Views = ({ arrangement, children, collection, opening, views }: ViewsProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(viewTexts, i18n.language)
  const { query, refineListData } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  // In a drawer one picks a record; its list has no address.
  if (isInDrawer) return null
  const ordered = inOrder(views, arrangement)
  const active = activeOf(views, query)
  // A filter of everything is a filter, no change of a view.
  const isChanged =
    Boolean(active?.preset || active?.where) && !sameWhere(query.where, active?.where)
  const shown = ordered.filter((view) => view === active || !arrangement.hidden.includes(view.key))
  const open = (view: SavedView) => (event: MouseEvent) => {
    // In a tab of its own it is a link like any other.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void refineListData?.(queryOf(view), false)
  }
  return (
    <nav aria-label={texts.label} className="crm-views crm-list-tools">
      <ul className="crm-views__row">
        {shown.map((view) => (
          <li key={view.key}>
            <a
              aria-current={view === active ? 'page' : undefined}
              className="crm-views__one"
              href={view.href}
              onClick={open(view)}
              ref={view === active ? bringIntoView : undefined}
              title={view.help || undefined}
            >
              {view.label}
              {view === active && isChanged && (
                <span className="crm-views__changed">· {texts.changed}</span>
              )}
              {view.count !== undefined && view.count > 0 && (
                <span className="crm-views__count">{upTo99(view.count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <ViewMenu
        active={active}
        arrangement={arrangement}
        collection={collection}
        isChanged={isChanged}
        onOpen={(view) => void refineListData?.(queryOf(view), false)}
        opening={opening}
        views={ordered}
      />
      {children}
    </nav>
  )
}

type Query = ListQuery & { view?: string }

/** What the list shows with a view, and what of before goes. */
const queryOf = ({ key, preset, sort, where }: SavedView): Query => ({
  columns: preset ? transformColumnsToSearchParams(preset.columns ?? []) : undefined,
  groupBy: preset?.groupBy ?? '',
  page: 1,
  preset: preset?.id ?? '',
  search: '',
  view: key,
  where: where ?? {},
  ...(sort && { sort }),
})

/** The row of views may be longer than the page. */
const bringIntoView = (tab: HTMLElement | null): void => {
  const row = tab?.closest('ul')
  if (!(tab && row)) return
  const [{ left, right }, { left: start, right: end }] = [
    tab.getBoundingClientRect(),
    row.getBoundingClientRect(),
  ]
  if (left < start) row.scrollLeft += left - start
  else if (right > end) row.scrollLeft += right - end
}

/**
 * The view that the list shows: one that somebody saved, or one whose filter it has; else the one that it was
 * opened with, whose filter was changed since; a filter alone is one of everything.
 */
const activeOf = (views: SavedView[], query: Query): SavedView | undefined => {
  if (query.preset) return views.find(({ preset }) => preset?.id === Number(query.preset))
  const isFiltered = Boolean(query.where && Object.keys(query.where).length > 0)
  const exact = views.find(({ preset, where }) =>
    where ? !preset && sameWhere(query.where, where) : !isFiltered,
  )
  return exact ?? views.find(({ key, preset }) => !preset && key === (query.view ?? 'all'))
}
