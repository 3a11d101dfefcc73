'use client'

import { useTranslation } from '@payloadcms/ui'

/** The languages of the panel, below the login: the one that is shown is marked. */
export const LoginLanguage = () => {
  const { i18n, languageOptions, switchLanguage } = useTranslation()
  return (
    <div className="crm-login-language">
      {languageOptions.map(({ label, value }) => (
        <button
          aria-pressed={value === i18n.language}
          key={value}
          lang={value}
          onClick={() => void switchLanguage?.(value)}
          type="button"
        >
          {label}
        </button>
      ))}
    </div>
  )
}
