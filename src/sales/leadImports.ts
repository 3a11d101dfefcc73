import type { ImportTarget } from '#platform/parts'

/** Leads from files: of a company, of a person, or a name alone. */
export const leadImports: ImportTarget = {
  collection: 'leads',
  fields: [
    {
      headings: ['trattativa', 'lead', 'opportunita', 'lead name', 'nome', 'name', 'oggetto'],
      name: 'name',
    },
    {
      headings: ['azienda', 'societa', 'ragione sociale', 'company', 'company name', 'cliente'],
      name: 'company',
    },
    { headings: ['contatto', 'referente', 'persona', 'contact', 'contact name'], name: 'contact' },
    { headings: ['stato', 'fase', 'status', 'lead status', 'stage'], name: 'status' },
    { headings: ['origine', 'fonte', 'provenienza', 'source', 'lead source'], name: 'source' },
    { headings: ['campagna', 'campaign'], name: 'campaign' },
    {
      headings: ['importo', 'importo previsto', 'valore', 'amount', 'expected amount', 'value'],
      name: 'amount',
    },
    {
      headings: ['chiusura prevista', 'data chiusura', 'expected close', 'close date', 'scadenza'],
      name: 'expectedClose',
    },
    { headings: ['etichette', 'tag', 'tags', 'labels'], name: 'tags' },
    {
      headings: ['descrizione', 'description', 'note', 'notes'],
      name: 'description',
      several: true,
    },
    {
      headings: ['titolare', 'owner', 'assegnato a', 'assigned to', 'venditore', 'responsabile'],
      name: 'owner',
      needed: true,
    },
    {
      headings: ['external id', 'id esterno', 'id gestionale', 'id', 'lead id'],
      name: 'externalId',
      needed: true,
    },
  ],
  keys: [{ field: 'externalId', label: { en: 'External ID', it: 'ID esterno' } }],
  label: { en: 'Leads', it: 'Lead' },
  names: ['name'],
  order: 30,
}
