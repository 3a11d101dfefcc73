'use client'

import {
  PasswordField,
  useAuth,
  useDocumentInfo,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { textsIn } from '#platform/i18n/languages'
import { userTexts } from '../translations'

/** Asks for the present password as soon as somebody changes their own password or e-mail address. */
export const PresentPassword = ({ path }: TextFieldClientProps) => {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const isChanging = useFormFields(
    ([fields]) => Boolean(fields.password) || fields.email?.value !== fields.email?.initialValue,
  )
  if (user?.collection !== 'users' || String(user.id) !== String(id) || !isChanging) {
    return null
  }
  return (
    <PasswordField
      autoComplete="current-password"
      field={{
        name: 'currentPassword',
        label: textsIn(userTexts, i18n.language).presentPassword,
        required: true,
      }}
      path={path}
    />
  )
}
