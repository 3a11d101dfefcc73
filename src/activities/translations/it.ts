import type { en } from './en'

export const it: typeof en = {
  activities: 'Attività',
  add: 'Aggiungi attività',
  assignee: 'Responsabile',
  bulk: {
    close: (count: string) => `Chiudi ${count} …`,
    closeNow: 'Chiudile',
    counting: 'Cerco quali sono aperte …',
    failed: 'Queste non sono state chiuse:',
    gone: (count: number) =>
      count === 1
        ? 'Una non c’è più, oppure non puoi vederla.'
        : `${count} non ci sono più, oppure non puoi vederle.`,
    leave:
      'Lascia aperta questa finestra. Se la chiudi, ciò che è chiuso resta chiuso e il resto aperto.',
    limit: (most: string) =>
      `Ce ne sono altre: ora si chiudono le prime ${most}. Ripeti per le rimanenti.`,
    lost: 'La connessione si è interrotta. Ciò che è chiuso resta chiuso; riprova per le rimanenti.',
    noOutcomes: 'Nessun esito chiude un’attività: un amministratore può aggiungerlo al dizionario.',
    noneOpen: 'In questo filtro non c’è niente di aperto.',
    note: 'Nota (aggiunta a ciascuna)',
    ok: 'Fatto',
    openOf: (open: string, all: string) =>
      `Delle ${all} in questo filtro ${open} sono aperte e verranno chiuse.`,
    outcome: 'Com’è andata?',
    pickOutcome: 'Scegli com’è andata.',
    progress: (done: string, all: string) => `${done} di ${all} elaborate`,
    results: {
      'already-closed': 'Era già chiusa.',
      failed: 'Qualcosa è andato storto. Aprila e riprova.',
      'not-allowed': 'I tuoi gruppi non lo permettono.',
    },
    stop: 'Fermati qui',
    summary: (closed: string, all: string) => `${closed} di ${all} chiuse.`,
    title: (count: string) => `Chiudi attività: ${count}`,
    tryAgain: 'Chiudi le rimanenti',
  },
  cancel: 'Annulla',
  company: 'Azienda',
  contact: 'Contatto',
  date: 'Data',
  description: 'Descrizione',
  duration: 'Durata',
  durationHint: 'Ore e minuti, per esempio 1:30',
  durationWrong: 'Scrivi ore e minuti, per esempio 1:30.',
  empty: 'Qui non è ancora successo nulla. Aggiungi la prima chiamata, riunione o attività.',
  emptyReadOnly: 'Qui non è ancora successo nulla.',
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
  remindPreference: 'Come preferisce il responsabile',
  savedViews: 'Viste',
  status: 'Stato',
  steps: {
    advance: 'Avanza',
    advanceTitle: 'Avanza',
    assignee: 'Responsabile',
    choose: 'Scegli',
    chooseOutcome: 'Scegli com’è andata.',
    claim: 'Prendila in carico',
    claimed: 'Ora è tua.',
    close: 'Chiudi',
    closeHint: 'Solo l’esito',
    closeWithHistory: 'Chiudi con storico',
    closeWithHistoryHint: 'L’esito e che cosa è successo',
    contact: 'Contatto',
    continue: 'Continua con azione',
    continueHint: 'L’esito e che cosa viene dopo',
    copied: 'Copiata.',
    copy: 'Copia',
    copyTitle: 'Copia: per quando e per chi?',
    createEvent: 'Metti in agenda',
    createNextEvent: 'Crea l’evento successivo',
    date: 'Data',
    dateChosen: 'L’appuntamento è fissato.',
    descriptionAction: 'Che cosa c’è da fare?',
    descriptionHistory: 'Che cosa è successo?',
    doneOutcome: 'Nessuno (è svolta)',
    due: 'Da fare entro',
    duration: 'Durata',
    eventCreated: 'È in agenda.',
    failed: 'Non ha funzionato. Controlla la connessione e riprova.',
    firstTags: 'Etichette (le prime 200; le altre nel dettaglio)',
    leaveOut: (name) => `Togli ${name}`,
    mode: 'Modalità',
    more: 'Altri passi',
    nextEventCreated: 'L’evento successivo è in agenda.',
    nextEventWasThere: 'L’evento successivo c’era già.',
    nobody: 'nessuno',
    note: 'Nota',
    outcome: 'Esito',
    participants: 'Partecipanti',
    reopen: 'Riapri',
    reopened: 'È di nuovo aperta.',
    saved: 'Salvato.',
    saveFirst: 'Prima salva quello che hai cambiato.',
    subject: 'Oggetto',
    tags: 'Etichette',
    time: 'Ora',
    timeHint: 'vuota: da fare in giornata',
    way: 'Come',
    wrong: {
      ahead:
        'Lo storico dice che cosa è successo: il giorno non può essere futuro. Programma invece un’azione.',
      duration: 'Scrivi la durata in ore e minuti, per esempio 1:30.',
      nothing: 'Scrivi una riga, oppure scegli un oggetto.',
      time: 'Scrivi l’ora in ore e minuti, per esempio 9:30.',
    },
  },
  subject: 'Oggetto',
  views: {
    all: { help: '', label: 'Tutte' },
    allCompanies: { help: '', label: 'Tutte' },
    idle: {
      help: 'Clienti per cui non è programmato nulla.',
      label: 'Clienti senza prossima azione',
    },
    'my-day': {
      help: 'Tue e ancora aperte: di oggi, in ritardo e senza data.',
      label: 'La mia giornata',
    },
    'my-groups': {
      help: 'Nelle code dei tuoi gruppi: uno di voi le prende in carico.',
      label: 'In attesa nei miei gruppi',
    },
    'my-idle': {
      help: 'Aziende di cui sei titolare o venditore e per cui non è programmato nulla.',
      label: 'Mie aziende senza prossima azione',
    },
    'my-team': {
      help: 'Ancora aperte oggi o in ritardo, delle persone nei tuoi gruppi.',
      label: 'La mia squadra',
    },
    'recently-closed': {
      help: 'Tue, svolte o annullate negli ultimi sette giorni.',
      label: 'Chiuse di recente',
    },
  },
  zoneHint: (zone: string) => `Ora di ${zone}`,
}
