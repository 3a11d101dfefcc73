/** Payload's own English texts that name Payload or shout at empty cells. */
export const payloadTextsEn = {
  authentication: {
    beginCreateFirstUser: 'To begin, create the first user: the administrator.',
  },
  error: {
    emailOrPasswordIncorrect:
      'The e-mail address or the password is not right. After twenty tries, wait ten minutes.',
    valueMustBeUnique: 'This value cannot be used here. Choose another one.',
  },
  general: {
    backToDashboard: 'Back to the home page',
    dashboard: 'Home',
    // Without the label: the bar of saved views fills in an untranslated object.
    deleteLabel: 'Delete',
    editLabel: 'Edit',
    editDashboard: 'Edit the home page',
    noLabel: '—',
    false: 'No',
    payloadSettings: 'Settings',
    true: 'Yes',
  },
}
