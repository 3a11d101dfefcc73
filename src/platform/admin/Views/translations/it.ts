import type { en } from './en'

export const it: typeof en = {
  all: 'Tutte',
  arrange: 'Ordina le viste …',
  arrangeHelp:
    'Quelle con la spunta stanno sopra l’elenco, in quest’ordine. L’elenco si apre con quella che scegli.',
  changed: 'cambiata',
  deleteView: 'Elimina questa vista …',
  down: (view) => `Sposta ${view} in basso`,
  editView: 'Nome e condivisione …',
  failed: 'Non è stato possibile salvare. Riprova.',
  label: 'Viste di questo elenco',
  menu: 'Altre viste',
  opens: 'Si apre per prima',
  opensWith: (view) => `L’elenco si apre con ${view}`,
  reset: 'Annulla le modifiche di questa vista',
  save: 'Salva',
  saveAsNew: 'Salva come nuova vista …',
  saveChanges: 'Salva le modifiche di questa vista',
  saved: 'Salvato',
  shown: 'Mostrata',
  shows: (view) => `${view} sta sopra l’elenco`,
  title: 'Viste di questo elenco',
  up: (view) => `Sposta ${view} in alto`,
  view: 'Vista',
}
