'use client'

import { useTranslation } from '@payloadcms/ui'
import { Suspense, use } from 'react'
import { PhoneLink } from './PhoneLink'
import { phoneFormat } from './phoneFormat'

/** A stored number in what the browser draws by itself; what the server draws has its text at once. */
export const LazyPhone = ({ phone }: { phone?: null | string }) => (
  <PhoneLink phone={phone}>
    {phone && (
      <Suspense fallback={phone}>
        <PhoneText phone={phone} />
      </Suspense>
    )}
  </PhoneLink>
)

const PhoneText = ({ phone }: { phone: string }) => {
  const { i18n } = useTranslation()
  return use(phoneFormat()).formatPhone(phone, i18n.language)
}
