/** Payload's own English texts that name Payload, are of no use to people, or shout at empty cells. */
export const payloadTextsEn = {
  authentication: {
    beginCreateFirstUser: 'To begin, create the first user: the administrator.',
    login: 'Log in',
    logout: 'Log out',
    confirmGeneration: 'Confirm',
  },
  dashboard: {
    discardMessage: 'The changes to your home page are not saved. Discard them?',
    editDashboard: 'Edit the home page',
    editingDashboard: 'Editing the home page',
    noItems: 'There is nothing on your home page. Add widgets with “Add +”.',
    resetLayout: 'Reset the home page',
  },
  error: {
    emailOrPasswordIncorrect:
      'The e-mail address or the password is not right. After twenty tries, wait ten minutes.',
    failedToResetLayout: 'The home page could not be reset.',
    failedToSaveLayout: 'The home page could not be saved.',
    unauthorized: 'This is not allowed: log in, or ask an administrator.',
    valueMustBeUnique: 'This value cannot be used here. Choose another one.',
  },
  general: {
    ascending: 'ascending',
    backToDashboard: 'Back to the home page',
    dashboard: 'Home',
    descending: 'descending',
    // Without the label: the bar of saved views fills in an untranslated object.
    deleteLabel: 'Delete',
    editLabel: 'Edit',
    editDashboard: 'Edit the home page',
    noLabel: '—',
    false: 'No',
    payloadSettings: 'Settings',
    sortByLabelDirection: 'Sort by {{label}}: {{direction}}',
    true: 'Yes',
  },
}
