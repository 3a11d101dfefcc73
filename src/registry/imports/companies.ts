import type { ImportTarget } from '#platform/parts'
import { address, cardKeys, importField, keys, reach, rest } from './fields'
import { mendCard, storedKeyOfCard } from './mend'

/** Words for roles beside their names in both languages. */
const roleWords = {
  altro: 'other',
  client: 'customer',
  clienti: 'customer',
  fornitori: 'supplier',
  lead: 'prospect',
  potenziale: 'prospect',
  vendor: 'supplier',
}

const unknownRole = {
  en: 'Unknown role: customer, prospect, supplier, partner or other.',
  it: 'Ruolo sconosciuto: cliente, potenziale cliente, fornitore, partner o altro.',
}

/** Companies from files. */
export const companyImports: ImportTarget = {
  collection: 'companies',
  ambiguous: {
    en: 'Several companies have this name: use their code or VAT number.',
    it: 'Più aziende hanno questo nome: usa il codice o la partita IVA.',
  },
  fields: [
    importField(
      'name',
      'ragione sociale|denominazione|azienda|societa|impresa|company name|company|nome azienda|nome|name|cliente|fornitore|organisation|organization|ditta|account name|account|intestazione|rag sociale|rag soc|business name|ente',
    ),
    importField(
      'alias',
      'pseudonimo|alias|nome breve|insegna|also known as|short name|nickname|denominazione breve|trade name',
    ),
    importField(
      'roles',
      'ruoli|ruolo|roles|role|tipo|tipo azienda|tipologia|type|relationship type',
      { unknown: unknownRole, words: roleWords },
    ),
    importField(
      'category',
      'categoria|category|settore|classificazione|classification|industry|sector|categoria merceologica',
    ),
    ...reach,
    importField(
      'pec',
      'pec|posta certificata|posta elettronica certificata|certified email|email pec|indirizzo pec|certified e mail',
    ),
    importField(
      'website',
      'sito web|sito|website|web|site|sito internet|homepage|url|pagina web|www|indirizzo web|web site',
    ),
    ...address,
    importField(
      'vatNumber',
      'partita iva|p iva|piva|part iva|vat number|vat|vat no|vat id|partitaiva|p i|pi',
    ),
    ...keys,
    importField(
      'code',
      'codice|cod|code|codice cliente|customer code|customer number|cod cliente|codice azienda',
    ),
    importField(
      'parent',
      'fa parte di|capogruppo|gruppo|parent|parent company|member of|casa madre|azienda madre|holding',
    ),
    importField(
      'salesRep',
      'venditore|agente|commerciale|sales rep|salesperson|sales representative|rappresentante|account manager',
    ),
    ...rest,
  ],
  foundBy: ['name', 'vatNumber', 'code', 'externalId'],
  keys: [
    cardKeys.externalId,
    cardKeys.code,
    cardKeys.vatNumber,
    cardKeys.taxCode,
    // Branches may share theirs.
    { ...cardKeys.email, shared: true },
  ],
  label: { en: 'Companies', it: 'Aziende' },
  mend: mendCard,
  missing: {
    en: 'There is no such company: import the companies first.',
    it: 'Azienda non trovata: importa prima le aziende.',
  },
  names: ['name'],
  order: 10,
  storedKey: storedKeyOfCard,
}
