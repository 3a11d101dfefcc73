import type { en } from './en'

export const it: typeof en = {
  dense: 'Righe ravvicinate',
  edit: (field, record) => `Cambia ${field} di ${record}`,
  group: 'Raggruppa',
  groupOrder: 'Ordine dei gruppi',
  noGroup: 'Senza gruppi',
  none: 'Qui non c’è ancora nulla.',
  noMatch: 'Nulla corrisponde a questa ricerca e a questo filtro.',
  notSaved: 'Non è stato possibile salvare. Riprova.',
  showAll: 'Mostra tutto',
  total: (count, said) => (count === 1 ? '1 in tutto' : `${said} in tutto`),
  wayBack: 'Torna alle cifre',
  zone: (zone) => `Ora di ${zone}`,
}
