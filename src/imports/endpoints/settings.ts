import * as z from 'zod'
import { anything } from '#platform/http'

/** The settings of an import, as far as they are sent; `parseSettings` tells what they may be. */
export const sentSettings = z.object({
  format: anything,
  mapping: anything,
  matchBy: anything,
  onMatch: anything,
  onProblem: anything,
})
