import type { en } from './en'

export const it: typeof en = {
  add: 'Aggiungi',
  all: 'Tutto visibile',
  close: 'Chiudi',
  loadFailed: 'Non è stato possibile caricare l’elenco. Controlla la connessione e riprova.',
  loadMore: 'Mostra altri',
  loading: 'Caricamento …',
  noColour: 'Nessun colore',
  pickColour: 'Scegli un colore',
  suggestedColours: 'Colori suggeriti',
  tryAgain: 'Riprova',
}
