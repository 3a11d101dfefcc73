import type { Config } from 'payload'
import { platformTranslations } from '../../i18n/translations'
import type { Contributed } from '../part'

type Translations = NonNullable<NonNullable<Config['i18n']>['translations']>

/** Payload's own texts as we mend them, and those of the parts. */
export const composeTexts = (all: Contributed): Translations => {
  const texts = all.of('texts')
  const tabs = all.of('tabs')
  const inLanguage = (language: 'en' | 'it') => ({
    ...platformTranslations[language],
    ...Object.assign({}, ...texts.map((one) => one[language])),
    tabs: {
      ...platformTranslations[language].tabs,
      ...Object.fromEntries(tabs.map(({ label, path }) => [path, label[language]])),
    },
  })
  return { en: inLanguage('en'), it: inLanguage('it') }
}
