import type { SanitizedConfig } from 'payload'
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

/** Payload names this field of files in English, in every language. */
const fileType: Label = { en: 'File type', it: 'Tipo di file' }

/**
 * The names of collections are texts in the language of who looks, wherever Payload writes them. Those of fields
 * stay objects: Payload keeps the fields of a form for everybody in the language that asked first.
 */
export const withSpokenLabels = async (
  promise: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> => {
  const config = await promise
  for (const { fields, flattenedFields, labels, slug } of config.collections) {
    const { plural, singular } = names[slug] ?? labels
    labels.plural = said(plural)
    labels.singular = said(singular)
    for (const field of [...fields, ...flattenedFields]) {
      if ('name' in field && field.name === 'mimeType') Object.assign(field, { label: fileType })
    }
  }
  return config
}

const said = <Given>(label: Given): Given =>
  // A function is what Payload takes as a label, too.
  (isLabel(label) && typeof label === 'object' ? spoken(label) : label) as Given
