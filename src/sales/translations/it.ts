import type { en } from './en'

export const it: typeof en = {
  add: 'Aggiungi trattativa',
  amount: 'Importo previsto',
  company: 'Azienda',
  contact: 'Contatto',
  empty: 'Ancora nessuna trattativa. Aggiungi la prima: un interesse che può diventare un affare.',
  emptyReadOnly: 'Ancora nessuna trattativa.',
  expectedClose: 'Chiusura prevista',
  name: 'Nome',
  owner: 'Titolare',
  source: 'Origine',
  status: 'Stato',
}
