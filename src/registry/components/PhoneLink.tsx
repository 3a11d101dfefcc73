'use client'

import { useTranslation } from '@payloadcms/ui'
import { Nothing } from '#platform/admin/Chip'
import { formatPhone } from '../rules/formatPhone'

/** A stored number as people read it; a click calls it (RFC 3966). */
export const PhoneLink = ({ phone }: { phone?: null | string }) => {
  const { i18n } = useTranslation()
  if (!phone) return <Nothing />
  return (
    <a className="crm-reference" href={`tel:${phone}`}>
      {formatPhone(phone, i18n.language)}
    </a>
  )
}
