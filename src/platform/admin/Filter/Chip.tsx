'use client'

import { useTranslation, XIcon } from '@payloadcms/ui'
import { textsIn } from '../../i18n/languages'
import { type Reading, spoken } from './read'
import { filterTexts } from './translations'

type ChipProps = {
  formID: string
  isOpen: boolean
  /** Missing: it can be removed, and is changed by whoever wrote it. */
  onOpen?: () => void
  onRemove: () => void
  reading: Reading
}

/** One thing that a list is filtered by: pressed, it is changed; its cross takes it away. */
export const Chip = ({ formID, isOpen, onOpen, onRemove, reading }: ChipProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(filterTexts, i18n.language)
  const said = spoken(reading)
  const before = [reading.field, reading.how].filter(Boolean).join(' ')
  const words = (
    <>
      {before && <span className="crm-filter__field">{before}: </span>}
      <span className="crm-filter__value">{reading.value}</span>
    </>
  )
  return (
    <span className="crm-filter__chip">
      {onOpen ? (
        <button
          aria-controls={isOpen ? formID : undefined}
          aria-expanded={isOpen}
          aria-label={texts.change(said)}
          className="crm-filter__say"
          onClick={onOpen}
          title={said}
          type="button"
        >
          {words}
        </button>
      ) : (
        <span className="crm-filter__say" title={said}>
          {words}
        </span>
      )}
      <button
        aria-label={texts.remove(said)}
        className="crm-filter__remove"
        onClick={onRemove}
        type="button"
      >
        <XIcon />
      </button>
    </span>
  )
}
