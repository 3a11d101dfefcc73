import type { en } from './en'

export const it: typeof en = {
  changePassword: 'Scegline un’altra',
  levels: {
    all: 'Tutti',
    group: 'Del gruppo',
    none: 'Nessuno',
    own: 'Propri',
  },
  levelsHelp:
    '«Propri» sono i record di cui si è titolari o responsabili, «Del gruppo» quelli di chiunque sia negli stessi gruppi.',
  module: 'Modulo',
  noMail: 'Password dimenticata? Un amministratore può dartene una nuova.',
  operations: {
    create: 'Creare',
    delete: 'Eliminare',
    export: 'Esportare',
    read: 'Vedere',
    update: 'Modificare',
  },
  permissions: 'Che cosa possono fare le persone di questo gruppo',
  presentPassword: 'Password attuale',
  setRow: (module: string) => `Tutto in ${module}`,
  shown: 'Nel menu',
  shownOf: (module: string) => `Mostra ${module} nel menu`,
  weakPassword: (least: number) =>
    `La tua password si indovina facilmente: ha meno di ${least} caratteri o è tra quelle comuni.`,
}
