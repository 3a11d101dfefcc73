import type { en } from './en'

export const it: typeof en = {
  add: 'Aggiungi lead',
  amount: 'Importo previsto',
  company: 'Azienda',
  contact: 'Contatto',
  empty: 'Ancora nessun lead. Aggiungi il primo: un interesse che può diventare un affare.',
  emptyReadOnly: 'Ancora nessun lead.',
  expectedClose: 'Chiusura prevista',
  name: 'Nome',
  owner: 'Titolare',
  source: 'Origine',
  status: 'Stato',
}
