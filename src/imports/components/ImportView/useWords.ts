import { useTranslation } from '@payloadcms/ui'
import type { en } from '../../translations/en'

type Key = keyof typeof en.imports

/** The wizard's words in the language of the interface. */
export const useWords = (): { language: string; word: (key: Key) => string } => {
  const { i18n, t } = useTranslation<typeof en, `imports:${Key}`>()
  return { language: i18n.language, word: (key) => t(`imports:${key}`) }
}
