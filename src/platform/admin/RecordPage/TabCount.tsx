'use client'

import { useCounts } from './store'

/** How many records a tab lists, beside its name; nothing where there are none. */
export const TabCount = ({ tab }: { tab: string }) => {
  const count = useCounts()[tab]
  return count ? <span className="crm-tab-count">{count}</span> : null
}
