import { useTranslation } from '@payloadcms/ui'
import { textsIn } from '#platform/i18n/languages'
import { exportTexts } from '../translations'

/** The words of the exports in the language of the interface. */
export const useTexts = () => {
  const { i18n } = useTranslation()
  return { language: i18n.language, texts: textsIn(exportTexts, i18n.language) }
}
