import type { en } from './en'

export const it: typeof en = {
  add: 'Aggiungi progetto',
  code: 'Codice',
  empty: 'Ancora nessun progetto. Aggiungi il primo per raccogliere attività e file.',
  emptyReadOnly: 'Ancora nessun progetto.',
  endDate: 'Data di fine',
  name: 'Nome',
  owner: 'Titolare',
  startDate: 'Data di inizio',
  status: 'Stato',
  statuses: {
    active: 'Attivo',
    cancelled: 'Annullato',
    completed: 'Concluso',
    planned: 'Programmato',
  },
}
