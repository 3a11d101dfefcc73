import { failure } from '../i18n'
import { databaseCode, tellInstead } from './tellFailure'

/** A deadlock, what could not be put in a row, and what others held for too long. */
const collisions = ['40001', '40P01', '55P03']

/** Whether what was asked failed only because somebody else was at it. */
export const isCollision = (error: unknown): boolean => collisions.includes(databaseCode(error))

/** Nothing was written and the same request works a moment later: 409 `collision`. */
export const tellCollisions = tellInstead(({ error, req }) => {
  if (!isCollision(error)) return null
  return failure({
    code: 'collision',
    message: {
      en: 'Somebody was changing this at the same moment. Nothing was saved. Try again.',
      it: 'Qualcuno lo stava cambiando nello stesso momento. Non è stato salvato nulla. Riprova.',
    },
    req,
    status: 409,
  })
})
