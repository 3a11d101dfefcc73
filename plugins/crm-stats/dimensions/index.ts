import type { Payload } from 'payload'
import { contributed } from '#platform/parts'
import type { Dimension } from '#platform/parts/contributions/statistics'
import { choices } from './choices'
import { companyFields, companyRelation } from './companyFields'
import { periods } from './periods'
import { relations } from './relations'
import { tags } from './tags'

/** What activities are grouped by, in the order in which people are offered it. */
const builtIn: Dimension[] = [...periods, ...relations, ...choices, ...companyFields, tags]

/** The built-in groupings and those of other parts. */
export const dimensionsOf = ({ config }: Pick<Payload, 'config'>): Dimension[] => {
  const all = contributed(config)
  return [...builtIn, ...all.of('companyRelations').map(companyRelation), ...all.of('dimensions')]
}
