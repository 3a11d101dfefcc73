import type { en } from './en'

export const it: typeof en = {
  tabs: {
    activities: 'Attività',
    attachments: 'Allegati',
    card: 'Scheda',
    changes: 'Modifiche',
    contacts: 'Contatti',
    members: 'Organizzazioni collegate',
    relationships: 'Relazioni',
    timeline: 'Cronologia',
  },
}
