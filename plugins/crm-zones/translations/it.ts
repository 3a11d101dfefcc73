import type { ZoneTexts } from './en'

export const it: ZoneTexts = {
  add: 'Aggiungi una regola',
  addresses: 'Indirizzi',
  city: 'Città',
  companies: (count: string) => `${count} aziende in questa zona`,
  companiesOne: '1 azienda in questa zona',
  companiesNone: 'Nessuna azienda è ancora in questa zona.',
  country: 'Paese',
  edit: 'Modifica questa regola',
  empty:
    'Questa zona non ha regole, quindi nessuna azienda ne fa parte. Aggiungi la prima: un Paese, una regione, una provincia, dei CAP o una città.',
  emptyReadOnly:
    'Questa zona non ha regole, quindi nessuna azienda ne fa parte. Può aggiungerle un amministratore.',
  help: 'Un’azienda è nella zona della regola più specifica che corrisponde al suo indirizzo: città, poi CAP, provincia, regione, Paese. Le aziende seguono da sole.',
  postalCodes: 'CAP',
  province: 'Provincia',
  region: 'Regione',
  retired:
    'Questa zona è ritirata: le sue regole non contano e le sue aziende passano alla regola successiva che corrisponde.',
}
