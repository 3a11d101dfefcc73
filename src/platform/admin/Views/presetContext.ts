'use client'

import { createContext, use } from 'react'

type PresetRights = { permissions?: { delete?: boolean; update?: boolean } }

/** What the person may do with the saved view that the list shows: Payload tells it to the list alone. */
export const PresetContext = createContext<PresetRights>({})

export const usePreset = (): PresetRights => use(PresetContext)
