import type { ReactNode } from 'react'
import { Nothing } from '#platform/admin/Chip'

type PhoneLinkProps = {
  /** The number as people read it. */
  children: ReactNode
  /** As it is stored. */
  phone?: null | string
}

/** A number; a click calls it (RFC 3966). */
export const PhoneLink = ({ children, phone }: PhoneLinkProps) =>
  phone ? (
    <a className="crm-reference" href={`tel:${phone}`}>
      {children}
    </a>
  ) : (
    <Nothing />
  )
