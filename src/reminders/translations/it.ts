import type { en } from './en'

export const it: typeof en = {
  advance: 'Avanza',
  byMail: 'Al tuo indirizzo, nello stesso momento della campanella.',
  mailAccount: 'Puoi cambiarlo nella pagina del tuo account.',
  mailOpen: 'Apri l’attività',
  mailSubject: 'Promemoria',
  mailWhy: 'Ricevi questa e-mail perché hai chiesto i promemoria per e-mail.',
  noMail:
    'Questo server non invia ancora e-mail (manca SMTP_URL): la campanella ti avvisa comunque.',
  count: (count) => (count === 1 ? '1 promemoria scaduto' : `${counted(count)} promemoria scaduti`),
  dismiss: 'Ignora',
  dismissed: 'Promemoria tolto',
  empty: 'Niente in scadenza. Le tue attività programmate compaiono qui quando è il loro momento.',
  failed: 'Non ha funzionato. Riprova.',
  more: (count) => `Altri ${counted(count)}: vai alla mia giornata`,
  none: 'Nessun promemoria',
  open: 'Apri',
  overdue: 'in ritardo',
  show: 'Mostra',
  snooze: 'Rimanda',
  snooze10: '10 min',
  snooze60: '1 h',
  snoozed: 'Promemoria rimandato',
  title: 'Promemoria',
  tomorrow: 'domani',
  untitled: 'Attività',
}

const counted = (count: number): string => (count >= 100 ? '100 o più' : String(count))
