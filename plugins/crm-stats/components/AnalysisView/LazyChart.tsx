'use client'

import { lazy } from 'react'

/** The chart of an analysis: its library is large, and is loaded when there is something to draw. */
export const LazyChart = lazy(() => import('./Chart'))
