import type { ServerProps } from 'payload'
import { textsIn } from '#platform/i18n/languages'
import { canSendMail } from '#platform/mail'
import { userTexts } from '../translations'

/**
 * Below the login. Without a mail server “Forgot password?” would be a button without effect: it is
 * taken away (Payload has no switch for it) and the way that works is told instead.
 */
export const LoginHelp = ({ i18n }: ServerProps) =>
  canSendMail() ? null : (
    <>
      <style>{'.login__form a[href$="/forgot"] { display: none }'}</style>
      <p className="crm-login-help">{textsIn(userTexts, i18n.language).noMail}</p>
    </>
  )
