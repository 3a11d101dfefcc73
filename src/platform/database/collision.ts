import type { AfterErrorHook } from 'payload'
import { failure } from '../i18n'

/**
 * Whether PostgreSQL broke off a transaction because of another one at the same moment: a deadlock,
 * or what could not be put in a row.
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const isCollision = (error: unknown): boolean => {
  const { cause, code } = error as { cause?: { code?: unknown }; code?: unknown }
  return ['40001', '40P01'].includes(String(cause?.code ?? code ?? ''))
}

/** Nothing was written and the same request works a moment later: 409 `collision`. */
export const tellCollisions: AfterErrorHook = ({ error, req }) => {
  if (!isCollision(error)) return
  const { data, message, name, status } = failure({
    code: 'collision',
    message: {
      en: 'Somebody was changing this at the same moment. Nothing was saved. Try again.',
      it: 'Qualcuno lo stava cambiando nello stesso momento. Non è stato salvato nulla. Riprova.',
    },
    req,
    status: 409,
  })
  return { response: { errors: [{ data: { ...data }, message, name }] }, status }
}
