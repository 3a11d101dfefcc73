import type { en } from './en'

export const it: typeof en = {
  activities: 'Attività',
  add: 'Aggiungi attività',
  all: 'Tutte le attività',
  assignee: 'Assegnata a',
  company: 'Azienda',
  contact: 'Contatto',
  date: 'Data',
  description: 'Descrizione',
  duration: 'Durata',
  durationHint: 'Ore e minuti, per esempio 1:30',
  durationWrong: 'Scrivi ore e minuti, per esempio 1:30.',
  empty: 'Qui non è ancora successo nulla. Aggiungi la prima chiamata, riunione o attività.',
  emptyReadOnly: 'Qui non è ancora successo nulla.',
  mine: 'Le mie attività aperte',
  mineEmpty: 'Niente in programma per te. Qui compare ciò che ti viene assegnato.',
  mode: 'Modalità',
  overdue: 'in ritardo',
  remindBefore: (minutes) => {
    if (minutes < 0) return 'Nessuno'
    if (minutes === 0) return 'All’ora fissata'
    if (minutes % 1440 === 0)
      return minutes === 1440 ? '1 giorno prima' : `${minutes / 1440} giorni prima`
    if (minutes % 60 === 0) return minutes === 60 ? '1 ora prima' : `${minutes / 60} ore prima`
    return `${minutes} min prima`
  },
  remindPreference: 'Come preferisce chi la svolge',
  status: 'Stato',
  subject: 'Oggetto',
  zoneHint: (zone: string) => `Ora di ${zone}`,
}
