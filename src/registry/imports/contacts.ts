import type { Label } from '#platform/i18n'
import type { ImportField, ImportTarget } from '#platform/parts'
import { address, cardKeys, importField, keys, reach, rest } from './fields'
import { mendCard, storedKeyOfCard } from './mend'

const wordsOf = (value: string, words: string): [string, string][] =>
  words.split('|').map((word) => [word, value])

/** What people write for a consent: yes or no, or the state itself in either language. */
const consentWords = Object.fromEntries([
  ...wordsOf('given', 'concesso|dato|given|granted|opt in|si|yes|y|s|true|vero|1|x|ok|v'),
  ...wordsOf('refused', 'negato|non dato|opt out|refused|rifiutato|no|n|false|falso|0'),
  ...wordsOf('unknown', 'non richiesto|not asked|unknown'),
  ...wordsOf('withdrawn', 'revocato|withdrawn'),
])

const noConsent = {
  en: 'Write given, refused, withdrawn or unknown.',
  it: 'Scrivi dato, rifiutato, revocato o non richiesto.',
}

const consentFields = (group: string, { en, it }: Label, word: string): ImportField[] => [
  importField(
    `${group}.state`,
    `consenso ${word}|${word} consent|consenso ${word} marketing|${word} opt in|consent ${word}`,
    { label: { en, it }, unknown: noConsent, words: consentWords },
  ),
  importField(`${group}.when`, `data consenso ${word}|${word} consent date|consenso ${word} dal`, {
    label: { en: `${en}: since`, it: `${it}: dal` },
  }),
  importField(`${group}.source`, `fonte consenso ${word}|${word} consent source`, {
    label: { en: `${en}: source`, it: `${it}: fonte` },
  }),
]

/** Contacts from files. */
export const contactImports: ImportTarget = {
  collection: 'contacts',
  fields: [
    importField('lastName', 'cognome|last name|lastname|surname|family name'),
    importField('firstName', 'nome|first name|firstname|given name|nome di battesimo'),
    importField(
      'company',
      'azienda|societa|company|ragione sociale|ditta|impresa|organisation|organization|company name|account|nome azienda|ente|denominazione',
    ),
    importField(
      'jobTitle',
      'ruolo|qualifica|posizione|mansione|job title|title|position|role|funzione|incarico|carica',
    ),
    ...reach,
    ...address,
    ...keys,
    ...consentFields(
      'emailConsent',
      { en: 'Consent to e-mail', it: 'Consenso alle e-mail' },
      'email',
    ),
    ...consentFields('smsConsent', { en: 'Consent to SMS', it: 'Consenso agli SMS' }, 'sms'),
    ...rest,
  ],
  foundBy: ['fullName', 'email', 'externalId'],
  keys: [cardKeys.externalId, cardKeys.taxCode, cardKeys.email],
  label: { en: 'Contacts', it: 'Contatti' },
  mend: mendCard,
  names: ['lastName', 'firstName'],
  order: 20,
  storedKey: storedKeyOfCard,
}
