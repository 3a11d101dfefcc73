'use client'

import { useListQuery, useTranslation } from '@payloadcms/ui'
import { textsIn } from '../../i18n/languages'
import { formatCount } from '../../i18n/numbers'
import { listTexts } from './translations'

/** How many records the filter finds. */
export const Total = () => {
  const { data, isGroupingBy } = useListQuery()
  const { i18n } = useTranslation()
  if (isGroupingBy || !data?.totalDocs) return null
  const count = data.totalDocs
  return (
    <p className="crm-list-total">
      {textsIn(listTexts, i18n.language).total(count, formatCount(count, i18n.language))}
    </p>
  )
}
