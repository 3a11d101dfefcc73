import type { CollectionBeforeLoginHook } from 'payload'
import { failure } from '../../platform/i18n'

/** A blocked user can do nothing further (seeds/003, D12). */
export const refuseBlockedLogin: CollectionBeforeLoginHook = ({ req, user }) => {
  if (!user.blocked) return user
  throw failure({
    code: 'user-blocked',
    message: {
      en: 'This user is blocked. Ask an administrator.',
      it: 'Questo utente è bloccato. Chiedi a un amministratore.',
    },
    req,
    status: 403,
  })
}
