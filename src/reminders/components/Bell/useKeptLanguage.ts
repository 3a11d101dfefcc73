'use client'

import { usePreferences } from '@payloadcms/ui'
import { useEffect } from 'react'
import { languagePreference } from '../../languagePreference'

type UseKeptLanguageArgs = { kept: unknown; language: string }

/** Remembers in which language the panel is read, so that mails come in it too. */
export const useKeptLanguage = ({ kept, language }: UseKeptLanguageArgs): void => {
  const { setPreference } = usePreferences()
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the language changes, not its tools
  useEffect(() => {
    if (kept !== language) void setPreference(languagePreference, language)
  }, [kept, language])
}
