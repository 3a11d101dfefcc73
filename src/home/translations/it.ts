import type { en } from './en'

export const it: typeof en = {
  addActivity: 'Aggiungi attività',
  addCompany: 'Aggiungi azienda',
  addContact: 'Aggiungi contatto',
  firstSteps: 'Primi passi',
  firstStepsHelp: 'Il CRM è ancora vuoto. Ecco come cominciare:',
  hello: (name: string) => `Ciao ${name}`,
  importCompanies: 'Importa le tue aziende',
  importCompaniesHelp: 'Da un file CSV o Excel, con le colonne così come sono.',
  importFile: 'Importa da file',
  inviteUsers: 'Crea utenti e gruppi',
  inviteUsersHelp: 'Ogni persona ha il suo accesso; i gruppi dicono che cosa può vedere e fare.',
  nothingAllowed:
    'Il tuo accesso non ha ancora permessi. Chiedi a un amministratore di inserirti in un gruppo.',
  reviewSettings: 'Controlla le impostazioni',
  reviewSettingsHelp: 'Fuso orario, orario di lavoro, valori proposti per le attività.',
}
