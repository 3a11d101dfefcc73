'use client'

import { useTranslation } from '@payloadcms/ui'
import { type KeyboardEvent, useId, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'
import { Field } from './Field'
import { type Picked, type PickSource, useMatches } from './useMatches'

type RecordPickProps = {
  label: string
  /** Says what to do when nothing is found. */
  noMatch?: string
  onPick: (picked: null | Picked) => void
  picked: null | Picked
  /** Where to look, in this order. */
  sources: PickSource[]
}

/**
 * A record found as its name is typed (a combobox as of the ARIA practices): however many there
 * are, none is left out.
 */
export const RecordPick = ({ label, noMatch, onPick, picked, sources }: RecordPickProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language)
  const listID = useId()
  // Null: nothing is being typed, the picked one stands there.
  const [typed, setTyped] = useState<null | string>(null)
  const [active, setActive] = useState(0)
  const matches = useMatches(sources, typed)
  const isOpen = typed !== null
  const close = () => setTyped(null)
  const pick = (one: Picked) => {
    onPick(one)
    close()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (!isOpen) setTyped('')
      else if (matches && matches.length > 0)
        setActive((active + step + matches.length) % matches.length)
    } else if (event.key === 'Enter' && isOpen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      const one = matches?.[active]
      if (one) pick(one)
    }
  }

  return (
    <Field label={label}>
      {(id) => (
        <div className="crm-combobox">
          <input
            aria-activedescendant={isOpen && matches?.[active] ? `${listID}-${active}` : undefined}
            aria-autocomplete="list"
            aria-controls={listID}
            aria-expanded={isOpen}
            autoComplete="off"
            className="crm-input"
            id={id}
            onBlur={close}
            onChange={({ target }) => {
              setTyped(target.value)
              setActive(0)
              if (!target.value) onPick(null)
            }}
            onClick={() => setTyped(typed ?? '')}
            onFocus={({ target }) => target.select()}
            onKeyDown={onKeyDown}
            placeholder={texts.typeToSearch}
            role="combobox"
            type="text"
            value={typed || (typed === null ? (picked?.title ?? '') : '')}
          />
          <div
            aria-label={label}
            className="crm-combobox__list"
            hidden={!isOpen}
            id={listID}
            role="listbox"
          >
            {matches?.map((one, index) => (
              // The keyboard stays in the input, which names the active option.
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the input chooses
              <div
                aria-selected={index === active}
                className="crm-combobox__option"
                id={`${listID}-${index}`}
                key={`${one.collection}-${one.id}`}
                onClick={() => pick(one)}
                onMouseDown={(event) => event.preventDefault()}
                role="option"
                tabIndex={-1}
              >
                {one.title} {one.about && <span className="crm-nothing">{one.about}</span>}
              </div>
            ))}
            {matches?.length === 0 && (
              <div className="crm-combobox__option crm-nothing">{noMatch ?? texts.noMatch}</div>
            )}
            {matches === null && (
              <div className="crm-combobox__option crm-nothing">{texts.loading}</div>
            )}
          </div>
        </div>
      )}
    </Field>
  )
}
