import { asHook } from '#platform/records'
import { normaliseCard } from '../operations/normalise'

/** Applies the rules for cards to every write; every wrong field is told at once. */
export const normalise = asHook(({ drafts }) => {
  for (const { before, copied, data, problems } of drafts) {
    const result = normaliseCard(data, before ?? copied ?? {})
    Object.assign(data, result.data)
    problems.push(...result.problems)
  }
})
