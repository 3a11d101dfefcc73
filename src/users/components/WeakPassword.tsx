import { Banner, Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { adminPath } from '#platform/admin/adminPath'
import { requestOf } from '#platform/admin/request'
import { textsIn } from '#platform/i18n/languages'
import { hasWeakPassword, shortestPassword } from '../logins/weakPasswords'
import { userTexts } from '../translations'

/** On every page of somebody who has logged in with a password that is easily guessed: the way to another. */
export const WeakPassword = async ({ i18n, payload, user }: ServerProps) => {
  if (user?.collection !== 'users') return null
  const req = await requestOf(payload, i18n)
  if (!(await hasWeakPassword({ id: Number(user.id), req }))) return null
  const texts = textsIn(userTexts, i18n.language)
  return (
    <div className="crm-weak-password">
      <Banner type="error">
        {texts.weakPassword(shortestPassword)}{' '}
        <Link href={adminPath(payload.config, '/account')} prefetch={false}>
          {texts.changePassword}
        </Link>
      </Banner>
    </div>
  )
}
