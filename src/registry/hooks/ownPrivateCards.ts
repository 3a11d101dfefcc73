import { asHook } from '#platform/records'
import { privacyProblem } from '../rules/privacy'

/** Refuses a private card without an owner, and privacy decided by somebody else. */
export const ownPrivateCards = asHook(({ drafts, req }) => {
  for (const { before, data, problems } of drafts) {
    const problem = privacyProblem({ before, data, user: req.user })
    if (problem) problems.push(problem)
  }
})
