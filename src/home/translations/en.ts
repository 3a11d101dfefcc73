/** Texts of the home page; `it.ts` has the same keys. */
export const en = {
  addActivity: 'Add activity',
  addCompany: 'Add company',
  addContact: 'Add contact',
  firstSteps: 'First steps',
  firstStepsHelp: 'The CRM is still empty. This is how to begin:',
  hello: (name: string) => `Hello ${name}`,
  importCompanies: 'Import your companies',
  importCompaniesHelp: 'From a CSV or Excel file, with the columns as they are.',
  importFile: 'Import from a file',
  inviteUsers: 'Create users and groups',
  inviteUsersHelp: 'Each person gets a login; groups say what they may see and do.',
  nothingAllowed: 'Your login has no rights yet. Ask an administrator to put you into a group.',
  reviewSettings: 'Look through the settings',
  reviewSettingsHelp: 'Time zone, working hours, what an activity gets by default.',
}
