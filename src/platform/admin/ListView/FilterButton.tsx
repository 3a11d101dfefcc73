'use client'

import { useTranslation } from '@payloadcms/ui'
import { textsIn } from '../../i18n/languages'
import { filterTexts } from '../Filter/translations'

/** One more condition for the list. */
export const FilterButton = ({ isOpen, onPress }: { isOpen: boolean; onPress: () => void }) => {
  const { i18n } = useTranslation()
  return (
    <button
      aria-expanded={isOpen}
      className="crm-tool"
      id="toggle-list-filters"
      onClick={onPress}
      type="button"
    >
      {textsIn(filterTexts, i18n.language).filter}
    </button>
  )
}
