import type { Config, SanitizedConfig } from 'payload'
import { platformTranslations } from '../../i18n/translations'
import { inHouseStyle } from '../../i18n/translations/houseStyle'
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

type Texts = { [key: string]: string | Texts }

/** The texts of the editor, which come with the editor, are written as all others are. */
export const withStyledEditor = async (
  promise: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await promise
  for (const texts of Object.values(config.i18n.translations)) {
    if (texts && 'lexical' in texts) restyle(texts.lexical as Texts)
  }
  return config
}

const restyle = (texts: Texts): void => {
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') texts[key] = inHouseStyle(text)
    else restyle(text)
  }
}
