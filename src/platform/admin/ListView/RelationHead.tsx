'use client'

import { SortColumn, useConfig } from '@payloadcms/ui'
import type { Column, RelationshipFieldClient } from 'payload'
import { isDictionary } from '../Filter/fields'

export const isRelation = ({ field }: Column): boolean =>
  field.type === 'relationship' || field.type === 'upload'

/**
 * The head of a column of records: it orders by what they are called, entries of a dictionary by their own
 * order; Payload would order by their numbers. Where some of them may be hidden nothing is offered: their order
 * would tell of them, and the API refuses it.
 */
export const RelationHead = ({ accessor, field }: Column) => {
  const { getEntityConfig } = useConfig()
  const { hasMany, label, relationTo } = field as RelationshipFieldClient
  const target =
    typeof relationTo === 'string' ? getEntityConfig({ collectionSlug: relationTo }) : null
  const isEntry = target !== null && isDictionary(target)
  const isOpen = !hasMany && (isEntry || relationTo === 'users' || relationTo === 'groups')
  const by = isEntry ? 'order' : (target?.admin.useAsTitle ?? 'id')
  return <SortColumn disable={!isOpen} Label={undefined} label={label} name={`${accessor}.${by}`} />
}
