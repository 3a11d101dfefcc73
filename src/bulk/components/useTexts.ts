'use client'

import { useTranslation } from '@payloadcms/ui'
import { textsIn } from '#platform/i18n/languages'
import { formatCount } from '#platform/i18n/numbers'
import { bulkTexts } from '../translations'

/** The texts of the reader's language, and how a number is written in it. */
export const useTexts = () => {
  const { i18n } = useTranslation()
  const { language } = i18n
  return {
    count: (value: null | number | undefined) => formatCount(value ?? 0, language),
    language,
    texts: textsIn(bulkTexts, language),
  }
}
