'use client'

import { usePreferences } from '@payloadcms/ui'
import { useEffect } from 'react'
import { languagePreference } from '../../languagePreference'

/** Remembers in which language the panel is read, so that mails come in it too. */
export const useKeptLanguage = (language: string): void => {
  const { getPreference, setPreference } = usePreferences()
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the language changes, not its tools
  useEffect(() => {
    void getPreference<string>(languagePreference).then((kept) => {
      if (kept !== language) void setPreference(languagePreference, language)
    })
  }, [language])
}
