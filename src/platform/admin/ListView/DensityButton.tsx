'use client'

import { usePreferences, useTranslation } from '@payloadcms/ui'
import { textsIn } from '../../i18n/languages'
import { Icon } from '../icons'
import { tell, useKnown } from '../Nav/store'
import { densityKey } from './density'
import { listTexts } from './translations'

/** Rows close together or with air between them, in all lists; remembered for the person. */
export const DensityButton = () => {
  const { i18n } = useTranslation()
  const texts = textsIn(listTexts, i18n.language)
  const { setPreference } = usePreferences()
  const { isDense } = useKnown()
  const change = () => {
    tell({ isDense: !isDense })
    void setPreference(densityKey, { isDense: !isDense })
  }
  return (
    <button
      aria-label={texts.dense}
      aria-pressed={isDense}
      className="crm-tool crm-tool--icon"
      onClick={change}
      title={texts.dense}
      type="button"
    >
      <Icon name="rows" />
    </button>
  )
}
