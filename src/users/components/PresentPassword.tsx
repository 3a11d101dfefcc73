'use client'

import {
  FieldError,
  FieldLabel,
  useAuth,
  useDocumentInfo,
  useField,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { textsIn } from '#platform/i18n/languages'
import { userTexts } from '../translations'

const fits = () => true as const

/** Asks for the present password as soon as somebody changes their own password or e-mail address. */
export const PresentPassword = ({ path: place }: TextFieldClientProps) => {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { errorMessage, path, setValue, showError, value } = useField<string>({
    path: place,
    // Whether it is right the server knows; what it said of another one is over.
    validate: fits,
  })
  const isChanging = useFormFields(([{ email, password }]) => {
    const hasOther = typeof email?.value === 'string' && email.value !== user?.email
    return hasOther || Boolean(password?.value)
  })
  const isOwn = user?.collection === 'users' && String(user.id) === String(id)
  if (!isOwn || !isChanging) return null
  return (
    <div className={showError ? 'field-type password error' : 'field-type password'}>
      <FieldLabel
        htmlFor={`field-${path}`}
        label={textsIn(userTexts, i18n.language).presentPassword}
        required
      />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError} />
        <input
          autoComplete="current-password"
          id={`field-${path}`}
          onChange={({ target }) => setValue(target.value)}
          type="password"
          value={value ?? ''}
        />
      </div>
    </div>
  )
}
