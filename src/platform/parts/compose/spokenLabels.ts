import type { Field, FlattenedField, SanitizedConfig } from 'payload'
import type { Label } from '../../i18n/languages'
import { isLabel, spoken } from '../../i18n/spoken'

/** Payload's own collections that it names in English, in what it says of them. */
const names: Record<string, { plural: Label; singular: Label }> = {
  'payload-locked-documents': {
    plural: { en: 'Open forms', it: 'Moduli aperti' },
    singular: { en: 'Open form', it: 'Modulo aperto' },
  },
  'payload-preferences': {
    plural: { en: 'Preferences', it: 'Preferenze' },
    singular: { en: 'Preference', it: 'Preferenza' },
  },
}

/** The labels of collections and fields are texts in the language of who looks, wherever Payload writes them. */
export const withSpokenLabels = async (
  promise: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await promise
  for (const { fields, flattenedFields, labels, slug } of config.collections) {
    const { plural, singular } = names[slug] ?? labels
    labels.plural = said(plural)
    labels.singular = said(singular)
    speak([...fields, ...flattenedFields])
  }
  for (const { fields, flattenedFields } of config.globals) speak([...fields, ...flattenedFields])
  return config
}

const said = <Given>(label: Given): Given =>
  // A function is what Payload takes as a label, too.
  (isLabel(label) && typeof label === 'object' ? spoken(label) : label) as Given

const speak = (fields: (Field | FlattenedField)[]): void => {
  for (const field of fields) {
    // A tab's Payload asks without a language.
    if ('label' in field && field.label && field.type !== 'tab') {
      Object.assign(field, { label: said(field.label) })
    }
    if ('labels' in field && field.labels) {
      const { plural, singular } = field.labels
      Object.assign(field, { labels: { plural: said(plural), singular: said(singular) } })
    }
    if ('fields' in field) speak(field.fields)
    if ('flattenedFields' in field) speak(field.flattenedFields)
    if ('tabs' in field) for (const tab of field.tabs) speak(tab.fields)
  }
}
