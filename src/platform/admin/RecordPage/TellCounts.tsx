'use client'

import { useEffect } from 'react'
import { type Counts, setCounts } from './store'

/** The page of a record tells the tabs above it how many records they list. */
export const TellCounts = ({ counts }: { counts: Counts }) => {
  useEffect(() => setCounts(counts), [counts])
  return null
}
