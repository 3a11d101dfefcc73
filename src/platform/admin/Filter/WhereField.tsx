'use client'

import { useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { CollectionSlug, JSONFieldClientComponent, Where } from 'payload'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import { FilterEditor } from './FilterEditor'

/** The filter of a saved view in its form. */
export const WhereField: JSONFieldClientComponent = ({ path }) => {
  const { i18n } = useTranslation()
  const { setValue, value } = useField<Where>({ path })
  const collection = useFormFields(([fields]) => fields.relatedCollection?.value)
  if (!collection) return null
  return (
    <FilterEditor
      collection={collection as CollectionSlug}
      label={textsIn(adminTexts, i18n.language).filter}
      onChange={(where) => setValue(where ?? {})}
      where={value}
    />
  )
}
