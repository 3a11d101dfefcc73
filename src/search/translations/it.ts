import type { en } from './en'

export const it: typeof en = {
  failed: 'La ricerca non ha risposto. Controlla la connessione e riprova.',
  hint: 'Scrivi un nome, un numero di telefono, un indirizzo e-mail o parole di un’attività.',
  nothing: 'Nessun risultato. Prova con meno lettere o con un’altra parte del nome.',
  open: 'Cerca',
  placeholder: 'Azienda, contatto, telefono, lead, attività …',
}
