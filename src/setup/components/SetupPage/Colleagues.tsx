'use client'

import { useTranslation } from '@payloadcms/ui'
import { textsIn } from '#platform/i18n/languages'
import { setupTexts } from '../../translations'
import type { Colleague } from './props'

/** Who is here already, with their groups. */
export const Colleagues = ({ colleagues }: { colleagues: Colleague[] }) => {
  const { i18n } = useTranslation()
  const texts = textsIn(setupTexts, i18n.language)
  if (colleagues.length === 0) return null
  return (
    <ul aria-label={texts.here} className="crm-setup__people">
      {colleagues.map(({ email, groups, id, name }) => (
        <li key={id}>
          <strong>{name}</strong> <span>{email}</span>{' '}
          <span className="crm-nothing">{groups || texts.noGroup}</span>
        </li>
      ))}
    </ul>
  )
}
