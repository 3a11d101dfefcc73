import type { ImportField, ImportKey } from '#platform/parts'

/** A field whose headings are written in one text: `cap|postal code`. */
export const importField = (
  name: string,
  headings: string,
  more: Omit<ImportField, 'headings' | 'name'> = {},
): ImportField => ({ headings: headings.split('|'), name, ...more })

export const address: readonly ImportField[] = [
  importField(
    'street',
    'indirizzo|via|street|address|street address|sede|sede legale|indirizzo completo|address line 1|indirizzo 1',
  ),
  importField(
    'postalCode',
    'cap|codice postale|c a p|postal code|postcode|zip|zip code|codice avviamento postale',
  ),
  importField('city', 'citta|comune|city|town|localita|municipality|luogo|paese citta|sede comune'),
  importField(
    'province',
    'provincia|prov|pv|pr|province|sigla provincia|state|county|state province',
  ),
  importField('region', 'regione|region'),
  importField('country', 'paese|nazione|stato|country|nation|country code'),
]

export const reach: readonly ImportField[] = [
  importField(
    'phone',
    'telefono|tel|phone|telephone|telefono fisso|tel ufficio|numero di telefono|phone number|business phone|centralino|telefono 1|tel 1',
  ),
  importField(
    'mobile',
    'cellulare|cell|mobile|cellphone|mobile phone|telefono cellulare|telefonino|portatile',
  ),
  importField(
    'email',
    'email|e mail|mail|posta elettronica|indirizzo email|email address|indirizzo e mail|email 1',
  ),
]

export const keys: readonly ImportField[] = [
  importField(
    'taxCode',
    'codice fiscale|cod fiscale|cod fisc|c f|cf|tax code|fiscal code|codfisc|tax id',
  ),
  importField(
    'externalId',
    'external id|externalid|id esterno|id gestionale|codice gestionale|id|record id|erp id',
    { needed: true },
  ),
]

export const rest: readonly ImportField[] = [
  importField('tags', 'etichette|tag|tags|labels|parole chiave'),
  importField('notes', 'note|notes|annotazioni|commenti|comments|osservazioni|remarks|nota', {
    several: true,
  }),
  importField(
    'owner',
    'titolare|titolare scheda|owner|record owner|assegnato a|assigned to|responsabile|operatore',
    { needed: true },
  ),
  importField('private', 'privata|privato|private|riservata|scheda privata', { needed: true }),
]

const key = (field: string, en: string, it: string): ImportKey => ({ field, label: { en, it } })

/** What cards are recognised by. */
export const cardKeys = {
  code: key('code', 'Code', 'Codice'),
  email: key('email', 'E-mail', 'E-mail'),
  externalId: key('externalId', 'External ID', 'ID esterno'),
  taxCode: key('taxCode', 'Tax code', 'Codice fiscale'),
  vatNumber: key('vatNumber', 'VAT number', 'Partita IVA'),
}
