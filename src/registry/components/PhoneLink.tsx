'use client'

import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { Nothing } from '#platform/admin/Chip'

/** A stored number (E.164) in a tab: national in Italy, international elsewhere; a click calls it. */
export const PhoneLink = ({ phone }: { phone?: null | string }) => {
  if (!phone) return <Nothing />
  const parsed = parsePhoneNumberFromString(phone)
  const text = parsed?.country === 'IT' ? parsed.formatNational() : parsed?.formatInternational()
  return (
    <a className="crm-reference" href={`tel:${phone}`}>
      {text ?? phone}
    </a>
  )
}
