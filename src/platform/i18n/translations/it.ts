import type { en } from './en'

export const it: typeof en = {
  tabs: {
    activities: 'Attività',
    analysis: 'Analisi',
    attachments: 'Allegati',
    card: 'Scheda',
    changes: 'Modifiche',
    contacts: 'Contatti',
    leads: 'Trattative',
    members: 'Organizzazioni collegate',
    projects: 'Progetti',
    relationships: 'Relazioni',
    rules: 'Regole',
    timeline: 'Cronologia',
  },
}
