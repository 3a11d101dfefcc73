'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { textsIn } from '../../../i18n/languages'
import { Dialog } from '../../Dialog'
import { isTyping } from '../../isTyping'
import { adminTexts } from '../../translations'

/** Keys with what they do. */
export type Key = { keys: string[]; label: string }

type KeyHelpProps = { isOpen: boolean; keys: Key[]; onChange: (isOpen: boolean) => void }

/** All keys of the panel, on `?`. */
export const KeyHelp = ({ isOpen, keys, onChange }: KeyHelpProps) => {
  const { i18n } = useTranslation()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      onChange(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onChange])
  if (!isOpen) return null
  return (
    <Dialog
      onClosed={() => onChange(false)}
      title={textsIn(adminTexts, i18n.language).userMenu.shortcuts}
    >
      {() => (
        <dl className="crm-keys">
          {keys.map(({ keys: pressed, label }) => (
            <div className="crm-keys__row" key={label}>
              <dt>
                {pressed.map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  )
}
