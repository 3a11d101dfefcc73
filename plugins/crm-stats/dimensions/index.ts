import type { Payload } from 'payload'
import { choices } from './choices'
import { companyFields } from './companyFields'
import { periods } from './periods'
import { relations } from './relations'
import { tags } from './tags'
import type { Dimension } from './types'

/** What activities are grouped by, in the order in which people are offered it. */
export const builtInDimensions: Dimension[] = [
  ...periods,
  ...relations,
  ...choices,
  ...companyFields,
  tags,
]

/** The built-in groupings and those that options of the plugin add. */
export const dimensionsOf = (payload: Payload): Dimension[] => {
  const custom = payload.config.custom as undefined | { crmStats?: { dimensions?: Dimension[] } }
  return [...builtInDimensions, ...(custom?.crmStats?.dimensions ?? [])]
}
