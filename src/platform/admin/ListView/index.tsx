'use client'

import { DefaultListView, useConfig } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { useMemo } from 'react'
import { DayFilter } from './DayFilter'
import { fieldsIn } from './fieldsIn'
import { PeopleFilter } from './PeopleFilter'

/**
 * Payload's list, whose filters know the company's days (`today`, `last-7-days`) and the people around
 * the one who asks (`me`, `my-groups`). Payload gives filters of one's own to fields at the top of a
 * collection alone, and ours stand in tabs and rows.
 */
export const ListView = (props: ListViewClientProps) => {
  const { collectionSlug, renderedFilters, resolvedFilterOptions } = props
  const { getEntityConfig } = useConfig()
  const fields = getEntityConfig({ collectionSlug }).fields
  const filters = useMemo(() => {
    const found = new Map(renderedFilters)
    for (const { field, path } of fieldsIn(fields)) {
      if (found.has(path)) continue
      if (field.type === 'date') found.set(path, <DayFilter field={field} path={path} />)
      if (field.type === 'relationship' && isOfPeople(field.relationTo)) {
        const options = resolvedFilterOptions?.get(path)
        found.set(path, <PeopleFilter field={field} filterOptions={options ?? {}} path={path} />)
      }
    }
    return found
  }, [fields, renderedFilters, resolvedFilterOptions])
  return <DefaultListView {...props} renderedFilters={filters} />
}

const isOfPeople = (target: unknown): boolean => target === 'users' || target === 'groups'
