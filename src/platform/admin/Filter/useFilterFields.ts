'use client'

import { getTranslation } from '@payloadcms/translations'
import { useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { useMemo } from 'react'
import { type FilterField, filterFields } from './fields'

export type FilterFields = ReadonlyMap<string, FilterField>

/** What the lists of a collection are filtered by, by path; and what the collection is called. */
export type FieldsOf = (slug: string) => { fields: FilterFields; label: string } | undefined

export const useFieldsOf = (): FieldsOf => {
  const { getEntityConfig } = useConfig()
  const { permissions } = useAuth()
  const { i18n } = useTranslation()
  return useMemo(() => {
    const known = new Map<string, ReturnType<FieldsOf>>()
    // Of a collection that is not there Payload says undefined, whatever its type says.
    const getCollection = (slug: string) => getEntityConfig({ collectionSlug: slug }) ?? undefined
    const look = (slug: string): ReturnType<FieldsOf> => {
      const collection = getCollection(slug)
      if (!collection) return undefined
      const fields = filterFields({ collection, getCollection, i18n, permissions })
      return {
        fields: new Map(fields.map((field) => [field.path, field])),
        label: getTranslation(collection.labels.plural, i18n),
      }
    }
    return (slug) => {
      if (!known.has(slug)) known.set(slug, look(slug))
      return known.get(slug)
    }
  }, [getEntityConfig, i18n, permissions])
}

const nothing: FilterFields = new Map()

export const useFilterFields = (slug: CollectionSlug): FilterFields =>
  useFieldsOf()(slug)?.fields ?? nothing
