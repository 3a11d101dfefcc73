import type { en } from './en'

export const it: typeof en = {
  changed: (field) => `${field}: modifica salvata.`,
  changedMeanwhile:
    'Nel frattempo qualcun altro ha cambiato questa cella. Non è stato salvato nulla: guardala e rifai la modifica.',
  dense: 'Righe ravvicinate',
  edit: (field, record) => `Cambia ${field} di ${record}`,
  emptyTrash: 'Svuota il cestino …',
  emptyTrashHelp: (records) =>
    `Nel cestino, tutto ciò che puoi eliminare (${records}) sparisce per sempre. Non si può annullare.`,
  group: 'Raggruppa',
  groupOrder: 'Ordine dei gruppi',
  mayNot: 'Non puoi modificare questo record.',
  noGroup: 'Senza gruppi',
  noMatch: 'Nulla corrisponde a questa ricerca e a questo filtro.',
  none: 'Qui non c’è ancora nulla.',
  noNumber: 'Non è un numero.',
  notSaved: 'Non è stato possibile salvare. Riprova.',
  showAll: 'Mostra tutto',
  total: (count, said) => (count === 1 ? '1 in tutto' : `${said} in tutto`),
  trashEmptied: 'Il cestino è vuoto.',
  wayBack: 'Torna alle cifre',
  zone: (zone) => `Ora di ${zone}`,
}
