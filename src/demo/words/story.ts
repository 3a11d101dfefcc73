/** Who of the sample company does a step. */
export type Doer = 'marketing' | 'office' | 'rep' | 'service'

export type Outcome =
  | 'cancelled'
  | 'held'
  | 'negative'
  | 'no-answer'
  | 'not-held'
  | 'positive'
  | 'to-call-back'

/**
 * One step of a story. In the texts: `{goods}` what the company buys, `{machine}`, `{who}` the
 * contact (“Anna Rossi”), `{quantity}`, `{amount}`, `{town}`, `{campaign}`, `{number}`.
 */
export type Step = {
  by: Doer
  description: string[]
  direction?: 'in'
  /** Length in minutes; a step without one is a to-do of the day. */
  minutes?: [number, number]
  mode: 'email' | 'fax' | 'in-person' | 'meeting' | 'memo' | 'other' | 'phone' | 'sms' | 'task'
  /** What is written down when it is done. */
  note: string[]
  outcomes: Partial<Record<Outcome, number>>
  /** Each description has its own note, at the same place. */
  paired?: boolean
  priority?: number
  subject:
    | 'call-back'
    | 'complaint'
    | 'demonstration'
    | 'first-contact'
    | 'information'
    | 'negotiation'
    | 'order'
    | 'payment'
    | 'proposal'
    | 'support'
  /** Working days after the step before. */
  wait: [number, number]
}

/** What happens with a company, from its first step on. */
export type Story = {
  campaign?: boolean
  role: 'any' | 'customer' | 'prospect' | 'supplier'
  steps: Step[]
  weight: number
}

/** What is written down when a step did not go as hoped, whatever the step. */
export const setbacks: Record<Exclude<Outcome, 'held' | 'positive'>, string[]> = {
  cancelled: [
    'Annullato: la persona di riferimento ha lasciato l’azienda. Capire chi la sostituisce.',
    'Annullato dal cliente, progetto sospeso a data da destinarsi.',
  ],
  negative: [
    'Non interessati per ora: hanno rinnovato con il fornitore attuale. Riproporsi tra qualche mese.',
    'Troppo cari rispetto al concorrente, almeno il 7%. Lasciata la porta aperta.',
    'Budget bloccato fino al prossimo esercizio. {who} chiede di risentirci a gennaio.',
    'Quantità troppo piccole per noi, indirizzati a un rivenditore di zona.',
    'Hanno scorte per mesi, nessun acquisto in programma.',
  ],
  'no-answer': [
    'Non risponde. Riprovare.',
    'Segreteria telefonica, lasciato messaggio.',
    'Fuori stanza, il centralino non sa quando rientra.',
    'Squilla a vuoto, forse chiusi per il pomeriggio.',
  ],
  'not-held': [
    'Rinviato: {who} fuori sede per un’urgenza.',
    'Saltato per un imprevisto in produzione, si rifissa.',
    'Appuntamento spostato da loro questa mattina.',
  ],
  'to-call-back': [
    '{who} in riunione, richiamare nei prossimi giorni.',
    'Non è il momento: chiede di risentirsi con calma la prossima settimana.',
    'Devono parlarne internamente, richiamare.',
  ],
}
