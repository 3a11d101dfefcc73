import type { en } from './en'

/** Words for days in filters. */
const dayWords: Record<string, string> = {
  'last-month': 'il mese scorso',
  'last-week': 'la settimana scorsa',
  'last-year': 'l’anno scorso',
  'next-month': 'il mese prossimo',
  'next-week': 'la settimana prossima',
  'next-year': 'l’anno prossimo',
  'this-month': 'questo mese',
  'this-week': 'questa settimana',
  'this-year': 'quest’anno',
  today: 'oggi',
  tomorrow: 'domani',
  yesterday: 'ieri',
}

export const it: typeof en = {
  add: 'Aggiungi',
  all: 'Tutto visibile',
  backToList: 'Torna all’elenco',
  cancel: 'Annulla',
  close: 'Chiudi',
  days: {
    choose: 'Scegli quando',
    day: 'un giorno …',
    moment: 'un giorno e ora …',
    word: (word) => {
      const [, which, count] = /^(last|next)-(\d+)-days$/.exec(word) ?? []
      if (count)
        return which === 'last' ? `gli ultimi ${count} giorni` : `i prossimi ${count} giorni`
      return dayWords[word] ?? word
    },
  },
  people: {
    choose: 'Scegli chi',
    groups: { certain: 'un gruppo …', 'my-groups': 'i miei gruppi' },
    users: { certain: 'una persona …', me: 'io', 'my-groups': 'le persone dei miei gruppi' },
  },
  undo: 'Annulla',
  undone: 'Annullato: tutto è come prima.',
  discard: 'Ciò che hai scritto qui andrà perso. Chiudere lo stesso?',
  failed: 'Non ha funzionato. Controlla la connessione e riprova.',
  listTrail: 'Lungo l’elenco',
  loadFailed: 'Non è stato possibile caricare l’elenco. Controlla la connessione e riprova.',
  filter: 'Filtro',
  loadMore: 'Mostra altri',
  loading: 'Caricamento …',
  nav: {
    addFavourite: 'Aggiungi ai preferiti',
    administration: 'Amministrazione',
    close: 'Chiudi il menu',
    dictionaries: 'Dizionari',
    favourites: 'Preferiti',
    label: 'Navigazione principale',
    more: 'Altro',
    recents: 'Aperti di recente',
    removeFavourite: 'Togli dai preferiti',
  },
  newRecord: 'Nuovo',
  nextRecord: 'Successivo nell’elenco (j)',
  noMatch: 'Nessun risultato. Scrivi un’altra parte del nome.',
  noColour: 'Nessun colore',
  ofList: (position, total) => `${position} di ${total}`,
  outsideList: (total) => `non più tra i ${total}`,
  pickColour: 'Scegli un colore',
  previousRecord: 'Precedente nell’elenco (k)',
  save: 'Salva',
  saveKeys: 'Ctrl+Invio',
  presets: {
    ascending: 'crescente',
    constraints: { everyone: 'tutti', onlyMe: 'solo io', specificUsers: 'utenti scelti' },
    delete: 'Eliminare',
    descending: 'decrescente',
    read: 'Vedere',
    update: 'Modificare',
  },
  suggestedColours: 'Colori suggeriti',
  tryAgain: 'Riprova',
  understood: 'Ho capito',
  viewChanged: ({ after, before, title }) =>
    `Ora i filtri significano esattamente ciò che dicono («non è» con più valori, giorni, «non contiene»): la tua vista «${title}» trovava ${before} record e ora ne trova ${after}. Controlla che sia ciò che vuoi.`,
  typeToSearch: 'Scrivi per cercare',
  unclearFilter: (part) =>
    `Il filtro di questo elenco non è comprensibile (${part}): non viene mostrato nulla.`,
  userMenu: {
    account: 'Account',
    label: (name: string) => `Menu di ${name}`,
    language: 'Lingua',
    logOut: 'Esci',
    shortcuts: 'Scorciatoie da tastiera',
    theme: 'Tema',
    themes: { auto: 'Come il dispositivo', dark: 'Scuro', light: 'Chiaro' },
  },
  withoutFilter: 'Mostra l’elenco senza filtro',
}
