'use client'

import { getTranslation } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { ClientCollectionConfig, ClientField, StaticLabel } from 'payload'
import { flattenTopLevelFields } from 'payload/shared'
import { localeOf } from '../../i18n/languages'

/** What is searched, for the field that one types into: `Search by Name, City or VAT number`. */
export const useSearchLabel = ({ admin, fields }: ClientCollectionConfig): string => {
  const { i18n, t } = useTranslation()
  const { listSearchableFields, useAsTitle } = admin
  const names = new Set(listSearchableFields ?? [useAsTitle ?? 'id'])
  const flat = flattenTopLevelFields(fields, { i18n, moveSubFieldsToTop: true }) as ClientField[]
  const labels = flat.flatMap((field) =>
    'name' in field && names.delete(String(field.name)) && 'label' in field && field.label
      ? [String(getTranslation(field.label as StaticLabel, i18n))]
      : [],
  )
  const listed = new Intl.ListFormat(localeOf(i18n.language), { type: 'disjunction' }).format(
    labels.length > 0 ? labels : ['ID'],
  )
  return t('general:searchBy', { label: listed })
}
