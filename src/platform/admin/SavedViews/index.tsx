'use client'

import { Link, useListDrawerContext, useListQuery } from '@payloadcms/ui'
import { upTo99 } from '../upTo'
import './index.css'
import { type SavedView, sameWhere } from './view'

type SavedViewsProps = {
  /** What the row is called, for screen readers. */
  label: string
  views: SavedView[]
}

/**
 * The views of a list that everyone has: a row of links to the same list, filtered. The filter is the
 * list's own, so that it can be refined and kept as a view of one's own.
 */
export const SavedViews = ({ label, views }: SavedViewsProps) => {
  const { query, refineListData } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  // In a drawer one picks a record; its list has no address.
  if (isInDrawer) return null
  const isFiltered = Boolean(query.where && Object.keys(query.where).length > 0)
  const active = views.find(({ where }) =>
    where ? sameWhere(query.where, where) : !isFiltered && !query.search,
  )
  // The rows of Payload's filter panel keep the values of the filter before, show them beside the new
  // one and may write them into it: they go away before it comes.
  const empty = () => {
    if (isFiltered) void refineListData({ where: {} })
  }
  return (
    <nav aria-label={label} className="crm-views">
      <ul className="crm-views__row">
        {views.map((view) => (
          <li key={view.key}>
            <ViewLink isActive={view.key === active?.key} onPress={empty} view={view} />
          </li>
        ))}
      </ul>
      <p className="crm-views__help">{active?.help}</p>
    </nav>
  )
}

type ViewLinkProps = { isActive: boolean; onPress: () => void; view: SavedView }

const ViewLink = ({
  isActive,
  onPress,
  view: { count, help, href, label, where },
}: ViewLinkProps) => {
  const props = {
    'aria-current': isActive ? ('page' as const) : undefined,
    children: (
      <>
        {label}
        {count !== undefined && count > 0 && (
          <span className="crm-views__count">{upTo99(count)}</span>
        )}
      </>
    ),
    className: 'crm-views__one',
    href,
    title: help || undefined,
  }
  // The list keeps its filter as long as its page stays: without one it begins anew.
  return where ? <Link {...props} onClick={onPress} prefetch={false} /> : <a {...props} />
}
