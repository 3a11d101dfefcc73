import type { Label } from '#platform/i18n'
import type { ImportTarget } from '../types'

export type FieldKind =
  | 'boolean'
  | 'category'
  | 'company'
  | 'consent'
  | 'date'
  | 'roles'
  | 'tags'
  | 'text'
  | 'user'

/** A field that a column can go into. */
export type TargetField = {
  kind: FieldKind
  label: Label
  /** Name in the API; `emailConsent.state` for a part of a group. */
  name: string
  /** Headings, without case, accents and punctuation, the surest first. */
  synonyms: string[]
}

const field = (
  name: string,
  label: Label,
  synonyms: string,
  kind: FieldKind = 'text',
): TargetField => ({ kind, label, name, synonyms: synonyms.split('|') })

const address: TargetField[] = [
  field(
    'street',
    { en: 'Street', it: 'Indirizzo' },
    'indirizzo|via|street|address|street address|sede|sede legale|indirizzo completo|address line 1|indirizzo 1',
  ),
  field(
    'postalCode',
    { en: 'Postal code', it: 'CAP' },
    'cap|codice postale|c a p|postal code|postcode|zip|zip code|codice avviamento postale',
  ),
  field(
    'city',
    { en: 'City', it: 'Città' },
    'citta|comune|city|town|localita|municipality|luogo|paese citta|sede comune',
  ),
  field(
    'province',
    { en: 'Province', it: 'Provincia' },
    'provincia|prov|pv|pr|province|sigla provincia|state|county|state province',
  ),
  field('region', { en: 'Region', it: 'Regione' }, 'regione|region'),
  field(
    'country',
    { en: 'Country', it: 'Paese' },
    'paese|nazione|stato|country|nation|country code',
  ),
]

const reach: TargetField[] = [
  field(
    'phone',
    { en: 'Phone', it: 'Telefono' },
    'telefono|tel|phone|telephone|telefono fisso|tel ufficio|numero di telefono|phone number|business phone|centralino|telefono 1|tel 1',
  ),
  field(
    'mobile',
    { en: 'Mobile', it: 'Cellulare' },
    'cellulare|cell|mobile|cellphone|mobile phone|telefono cellulare|telefonino|portatile',
  ),
  field(
    'email',
    { en: 'E-mail', it: 'E-mail' },
    'email|e mail|mail|posta elettronica|indirizzo email|email address|indirizzo e mail|email 1',
  ),
]

const keys: TargetField[] = [
  field(
    'taxCode',
    { en: 'Tax code', it: 'Codice fiscale' },
    'codice fiscale|cod fiscale|cod fisc|c f|cf|tax code|fiscal code|codfisc|tax id',
  ),
  field(
    'externalId',
    { en: 'External ID', it: 'ID esterno' },
    'external id|externalid|id esterno|id gestionale|codice gestionale|id|record id|erp id',
  ),
]

const rest: TargetField[] = [
  field('tags', { en: 'Tags', it: 'Etichette' }, 'etichette|tag|tags|labels|parole chiave', 'tags'),
  field(
    'notes',
    { en: 'Notes', it: 'Note' },
    'note|notes|annotazioni|commenti|comments|osservazioni|remarks|nota',
  ),
  field(
    'owner',
    { en: 'Record owner', it: 'Titolare della scheda' },
    'titolare|titolare scheda|owner|record owner|assegnato a|assigned to|responsabile|operatore',
    'user',
  ),
  field(
    'private',
    { en: 'Private card', it: 'Scheda privata' },
    'privata|privato|private|riservata|scheda privata',
    'boolean',
  ),
]

const consent = (name: 'emailConsent' | 'smsConsent', en: string, it: string, word: string) => [
  field(
    `${name}.state`,
    { en, it },
    `consenso ${word}|${word} consent|consenso ${word} marketing|${word} opt in|consent ${word}`,
    'consent',
  ),
  field(
    `${name}.when`,
    { en: `${en}: since`, it: `${it}: dal` },
    `data consenso ${word}|${word} consent date|consenso ${word} dal`,
    'date',
  ),
  field(
    `${name}.source`,
    { en: `${en}: source`, it: `${it}: fonte` },
    `fonte consenso ${word}|${word} consent source`,
  ),
]

const companies: TargetField[] = [
  field(
    'name',
    { en: 'Company name', it: 'Ragione sociale' },
    'ragione sociale|denominazione|azienda|societa|impresa|company name|company|nome azienda|nome|name|cliente|fornitore|organisation|organization|ditta|account name|account|intestazione|rag sociale|rag soc|business name|ente',
  ),
  field(
    'alias',
    { en: 'Also known as', it: 'Pseudonimo' },
    'pseudonimo|alias|nome breve|insegna|also known as|short name|nickname|denominazione breve|trade name',
  ),
  field(
    'roles',
    { en: 'Roles', it: 'Ruoli' },
    'ruoli|ruolo|roles|role|tipo|tipo azienda|tipologia|type|relationship type',
    'roles',
  ),
  field(
    'category',
    { en: 'Category', it: 'Categoria' },
    'categoria|category|settore|classificazione|classification|industry|sector|categoria merceologica',
    'category',
  ),
  ...reach,
  field(
    'pec',
    { en: 'PEC', it: 'PEC' },
    'pec|posta certificata|posta elettronica certificata|certified email|email pec|indirizzo pec|certified e mail',
  ),
  field(
    'website',
    { en: 'Website', it: 'Sito web' },
    'sito web|sito|website|web|site|sito internet|homepage|url|pagina web|www|indirizzo web|web site',
  ),
  ...address,
  field(
    'vatNumber',
    { en: 'VAT number', it: 'Partita IVA' },
    'partita iva|p iva|piva|part iva|vat number|vat|vat no|vat id|partitaiva|p i|pi',
  ),
  ...keys,
  field(
    'code',
    { en: 'Code', it: 'Codice' },
    'codice|cod|code|codice cliente|customer code|customer number|cod cliente|codice azienda',
  ),
  field(
    'parent',
    { en: 'Member of', it: 'Fa parte di' },
    'fa parte di|capogruppo|gruppo|parent|parent company|member of|casa madre|azienda madre|holding',
    'company',
  ),
  field(
    'salesRep',
    { en: 'Sales rep', it: 'Venditore' },
    'venditore|agente|commerciale|sales rep|salesperson|sales representative|rappresentante|account manager',
    'user',
  ),
  ...rest,
]

const contacts: TargetField[] = [
  field(
    'lastName',
    { en: 'Last name', it: 'Cognome' },
    'cognome|last name|lastname|surname|family name',
  ),
  field(
    'firstName',
    { en: 'First name', it: 'Nome' },
    'nome|first name|firstname|given name|nome di battesimo',
  ),
  field(
    'company',
    { en: 'Company', it: 'Azienda' },
    'azienda|societa|company|ragione sociale|ditta|impresa|organisation|organization|company name|account|nome azienda|ente|denominazione',
    'company',
  ),
  field(
    'jobTitle',
    { en: 'Job title', it: 'Ruolo' },
    'ruolo|qualifica|posizione|mansione|job title|title|position|role|funzione|incarico|carica',
  ),
  ...reach,
  ...address,
  ...keys,
  ...consent('emailConsent', 'Consent to e-mail', 'Consenso alle e-mail', 'email'),
  ...consent('smsConsent', 'Consent to SMS', 'Consenso agli SMS', 'sms'),
  ...rest,
]

const byTarget: Record<ImportTarget, TargetField[]> = { companies, contacts }

/** The fields that a file can fill, in the order in which they are offered. */
export const fieldsOf = (target: ImportTarget): TargetField[] => byTarget[target]

/** A field by its name. */
export const fieldNamed = (target: ImportTarget, name: string): TargetField | undefined =>
  byTarget[target].find((candidate) => candidate.name === name)

/** Fields that several columns may go into together. */
export const takesSeveral = (name: string): boolean => name === 'notes' || name === 'tags'
