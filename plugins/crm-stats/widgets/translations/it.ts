import type { en } from './en'

export const it: typeof en = {
  analysis: 'Apri l’analisi',
  campaigns: 'Campagne attive',
  choose:
    'Nessuna analisi scelta. Modifica la pagina iniziale, poi questo riquadro, e scegli un’analisi salvata.',
  count: (count) => `${count} attività`,
  gone: 'Questa analisi salvata non esiste più o non è più condivisa con te. Modifica il riquadro e scegline un’altra.',
  last30Days: 'degli ultimi 30 giorni',
  last12Weeks: 'ultime 12 settimane',
  more: (count) => `altre ${count} nell’analisi`,
  noCampaigns: {
    nothing: 'Negli ultimi 30 giorni nessuna campagna attiva ha attività.',
    todo: 'Imposta una campagna su “Attiva” e assegnale attività.',
  },
  noOpen: 'Non hai nulla di aperto.',
  noOutcomes: {
    nothing: 'Nulla è stato svolto negli ultimi 30 giorni.',
    todo: 'Chiudi un’attività con il suo esito.',
  },
  noWeeks: {
    nothing: 'Nessuna attività nelle ultime 12 settimane.',
    todo: 'Aggiungine una dalla pagina di un’azienda.',
  },
  nothing: 'Ora nessuna attività corrisponde a questa analisi.',
  open: 'Aperte',
  openAndOverdue: 'Le mie aperte e in ritardo',
  outcomes: 'Esiti',
  overdue: 'In ritardo',
  scopes: {
    all: 'tutta l’azienda',
    group: 'dei miei gruppi',
    own: 'mie',
  },
  saved: 'Un’analisi salvata',
  table: 'Tabella',
  undated: 'Senza data',
  weeks: 'Attività per settimana',
}
