/** Texts of the bell and of the mails; `it.ts` has the same keys. */
export const en = {
  advance: 'Advance',
  byMail: 'To your address, at the same moment as the bell.',
  mailAccount: 'Change it on your account page.',
  mailOpen: 'Open the activity',
  mailSubject: 'Reminder',
  mailWhy: 'You get this e-mail because you want to be reminded by e-mail.',
  noMail:
    'This server sends no e-mail yet (SMTP_URL is not set): the bell reminds you all the same.',
  count: (count: number) =>
    count === 1 ? '1 reminder is due' : `${counted(count)} reminders are due`,
  dismiss: 'Dismiss',
  dismissed: 'Reminder dismissed',
  empty: 'Nothing is due. Your planned activities remind you here when their time comes.',
  failed: 'That did not work. Try again.',
  more: (count: number) => `${counted(count)} more: see my day`,
  none: 'No reminders',
  open: 'Open',
  overdue: 'overdue',
  show: 'Show',
  snooze: 'Snooze',
  snooze10: '10 min',
  snooze60: '1 h',
  snoozed: 'Reminder snoozed',
  title: 'Reminders',
  tomorrow: 'tomorrow',
  untitled: 'Activity',
}

const counted = (count: number): string => (count >= 100 ? '100 or more' : String(count))
