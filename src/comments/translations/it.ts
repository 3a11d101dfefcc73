import type { en } from './en'

export const it: typeof en = {
  addMention: 'Menziona',
  api: 'Un programma',
  delete: 'Elimina',
  deleteAsked: 'Eliminare questo commento? Non si potrà recuperare.',
  edit: 'Modifica',
  empty: 'Prima scrivi qualcosa.',
  failed: 'Non ha funzionato. Riprova.',
  leaveOut: (name) => `Non menzionare ${name}`,
  mailAccount: 'Puoi cambiarlo nella pagina del tuo account.',
  mailOpen: 'Apri la scheda',
  mailSubject: (author, title) => `${author} ti ha menzionato: ${title}`,
  mailWhy: 'Ricevi questa e-mail perché hai chiesto le menzioni per e-mail.',
  mentions: 'Menzionati',
  pin: 'Metti in evidenza',
  pinned: 'In evidenza',
  saved: 'Commento salvato',
  somebody: 'Un collega',
  text: 'Commento',
  title: 'Nuovo commento',
  unpin: 'Togli dall’evidenza',
}
