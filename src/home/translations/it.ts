import type { en } from './en'

export const it: typeof en = {
  addActivity: 'Aggiungi attività',
  advance: 'Avanza',
  claim: 'Prendi in carico',
  creator: 'Creata da',
  dayAfter: 'Giorno dopo',
  dayBefore: 'Giorno prima',
  dayEmpty: 'Per oggi non resta nulla da fare.',
  dayFailed: 'Non è stato possibile caricare la giornata. Controlla la connessione.',
  detail: 'Dettaglio',
  forGroup: (name: string) => `Per ${name}`,
  hello: (name: string) => `Ciao ${name}`,
  moreInList: 'Ce ne sono altre: apri l’elenco',
  myDay: 'La mia giornata',
  nextSteps: 'Per cominciare',
  nothingAllowed:
    'Il tuo accesso non ha ancora permessi. Chiedi a un amministratore di inserirti in un gruppo.',
  otherDayEmpty: 'Per questo giorno non è programmato nulla.',
  overdue: 'in ritardo',
  parts: {
    appointments: 'Appuntamenti',
    closed: 'Chiuse',
    overdue: 'In ritardo',
    queue: 'In attesa nei miei gruppi',
    todos: 'Da fare',
    undated: 'Senza data',
    week: 'Più avanti questa settimana',
  },
  planSomething: 'Programma un’attività',
  readOnly:
    'Qui puoi consultare, senza modificare. Trova qualunque cosa con Ctrl+K, oppure comincia da:',
  searchFor: 'Azienda, contatto, telefono, lead, attività …',
  steps: {
    card: {
      help: 'Un cliente, un potenziale cliente, un fornitore: basta il nome.',
      title: 'Aggiungi la tua prima azienda',
    },
    planned: {
      help: 'Che cosa c’è da fare, per chi e quando: comparirà nella tua giornata.',
      title: 'Programma un’azione',
    },
    wrote: {
      help: 'Apri un’azienda e scrivi nella cronologia che cosa è successo.',
      title: 'Scrivi la tua prima attività',
    },
  },
  today: 'Oggi',
  tryAgain: 'Riprova',
}
