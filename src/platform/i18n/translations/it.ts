import type { en } from './en'

export const it: typeof en = {
  tabs: {
    activities: 'Attività',
    attachments: 'Allegati',
    changes: 'Modifiche',
    contacts: 'Contatti',
    members: 'Organizzazioni collegate',
  },
}
