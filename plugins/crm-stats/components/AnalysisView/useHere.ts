'use client'

import { usePathname, useSearchParams } from 'next/navigation'

/** The address of this page as it stands, to come back to. */
export const useHere = (): string => {
  const pathname = usePathname()
  const parameters = useSearchParams().toString()
  return parameters ? `${pathname}?${parameters}` : pathname
}
