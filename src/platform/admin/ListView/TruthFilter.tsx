'use client'

import { ReactSelect, useTranslation } from '@payloadcms/ui'
import type { Row } from './useCondition'

/** Whether there is a value at all. */
export const TruthFilter = ({ row: { setValue, value } }: { row: Row }) => {
  const { t } = useTranslation()
  const options = [
    { label: t('general:true'), value: 'true' },
    { label: t('general:false'), value: 'false' },
  ]
  return (
    <ReactSelect
      isClearable={false}
      onChange={(option) => setValue(single(option)?.value)}
      options={options}
      value={options.find((option) => option.value === String(value))}
    />
  )
}

/** Of a choice of one. */
export const single = <T,>(option: T | T[]): T | undefined =>
  Array.isArray(option) ? option[0] : option
