'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The browser's time zone; the company's while the server draws the page. */
export const useTimeZone = (company: string): string =>
  useSyncExternalStore(never, browserZone, () => company)
