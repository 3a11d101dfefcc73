import type { Step, Story } from './story'

const complaint: Step = {
  by: 'service',
  description: [
    'Reclamo: materiale non conforme',
    'Reclamo su consegna incompleta',
    'Segnalazione: fermo {machine}',
    'Segnalazione difetto di stampa',
  ],
  direction: 'in',
  minutes: [10, 25],
  mode: 'phone',
  note: [
    '{who} segnala scollature su parte del lotto. Chieste foto e numero di lotto.',
    'Mancano due bancali rispetto al documento di trasporto. Verifica con il magazzino.',
    'La macchina va in allarme alla saldatura. Provato reset al telefono, non basta: serve il tecnico.',
    'Colore fuori tolleranza rispetto al campione approvato. Materiale tenuto da parte.',
  ],
  outcomes: { positive: 100 },
  paired: true,
  priority: 2,
  subject: 'complaint',
  wait: [0, 0],
}

const repair: Step = {
  by: 'service',
  description: [
    'Intervento tecnico in stabilimento',
    'Uscita tecnica: {machine}',
    'Sopralluogo per reclamo',
  ],
  minutes: [60, 180],
  mode: 'in-person',
  note: [
    'Sostituita la resistenza e ritarata la temperatura. Collaudo con {who}, tutto regolare.',
    'Verificato il lotto in magazzino: difetto confermato su {quantity}. Autorizzata la sostituzione.',
    'Regolata la tensione del film, consumo sceso di un terzo. Cliente soddisfatto.',
    'Ricambio da ordinare, macchina riavviata in modalità manuale. Ripassare appena arriva.',
  ],
  outcomes: { held: 86, 'not-held': 10, positive: 4 },
  priority: 2,
  subject: 'support',
  wait: [1, 4],
}

const closing: Step = {
  by: 'service',
  description: [
    'Verifica dopo intervento',
    'Chiusura reclamo: sentire il cliente',
    'Conferma risoluzione problema',
  ],
  minutes: [5, 15],
  mode: 'phone',
  note: [
    'Nessun altro fermo dopo l’intervento. Reclamo chiuso.',
    'Merce sostitutiva arrivata, {who} ringrazia per la rapidità.',
    'Emessa nota di credito da {amount}, pratica chiusa.',
  ],
  outcomes: { 'no-answer': 20, positive: 80 },
  subject: 'support',
  wait: [3, 7],
}

const question: Step = {
  by: 'service',
  description: [
    'Richiesta schede tecniche e dichiarazioni MOCA',
    'Richiesta manuale e ricambi {machine}',
    'Domande su smaltimento e codifica ambientale',
  ],
  direction: 'in',
  mode: 'email',
  note: [
    'Inviate schede aggiornate e dichiarazione di conformità.',
    'Mandato esploso ricambi con prezzi, {who} farà sapere.',
    'Risposto con tabella dei codici di smaltimento per tutti gli articoli acquistati.',
  ],
  outcomes: { positive: 100 },
  paired: true,
  subject: 'information',
  wait: [0, 0],
}

const maintenance: Step = {
  by: 'service',
  description: ['Manutenzione programmata {machine}', 'Controllo annuale {machine}'],
  minutes: [60, 150],
  mode: 'in-person',
  note: [
    'Manutenzione eseguita, sostituite le parti di usura. Prossimo controllo tra dodici mesi.',
    'Tutto nella norma, consigliata la sostituzione della testa entro l’anno.',
  ],
  outcomes: { held: 88, 'not-held': 12 },
  subject: 'support',
  wait: [2, 6],
}

const reminderMail: Step = {
  by: 'office',
  description: [
    'Sollecito fattura n. {number}',
    'Promemoria scadenza {amount}',
    'Invio estratto conto',
  ],
  mode: 'email',
  note: [
    'Inviato sollecito bonario con estratto conto.',
    'Mandato promemoria, scaduto da 12 giorni: {amount}.',
    'Estratto conto inviato all’amministrazione.',
  ],
  outcomes: { positive: 100 },
  subject: 'payment',
  wait: [0, 0],
}

const reminderCall: Step = {
  by: 'office',
  description: ['Chiamata per pagamento scaduto', 'Sollecito telefonico', 'Verifica bonifico'],
  minutes: [5, 15],
  mode: 'phone',
  note: [
    'Bonifico disposto oggi, arriva entro due giorni.',
    '{who} dice che la fattura non era stata registrata: rispedita, pagano a fine mese.',
    'Chiedono di dividere in due rate. Accordato, prima rata entro dieci giorni.',
    'Pagato, era solo un disguido con la banca.',
  ],
  outcomes: { 'no-answer': 24, 'to-call-back': 10, positive: 66 },
  priority: 1,
  subject: 'payment',
  wait: [5, 9],
}

const deliveryText: Step = {
  by: 'office',
  description: ['SMS: avviso di consegna', 'SMS: conferma appuntamento scarico'],
  mode: 'sms',
  note: [
    '“Buongiorno, la consegna dell’ordine {number} è prevista domani mattina. Velia Imballaggi”',
    '“Confermiamo lo scarico domani tra le 8 e le 10. Velia Imballaggi”',
  ],
  outcomes: { positive: 100 },
  paired: true,
  subject: 'information',
  wait: [0, 0],
}

const internalMemo: Step = {
  by: 'rep',
  description: [
    'Nota interna sul cliente',
    'Promemoria per il prossimo incontro',
    'Storico: variazioni in azienda',
  ],
  mode: 'memo',
  note: [
    'Cambio in vista all’ufficio acquisti: da gennaio nuovo referente. Farsi presentare.',
    'Il cliente chiude due settimane ad agosto e una a Natale: anticipare le consegne.',
    'Preferiscono essere chiamati dopo le 16, la mattina sono in produzione.',
    'Stanno valutando un imballo senza plastica per l’estero: tenerlo presente per la prossima offerta.',
    'Scarico solo con sponda idraulica, indicarlo sempre sul documento di trasporto.',
  ],
  outcomes: { held: 100 },
  subject: 'information',
  wait: [0, 0],
}

const faxedOrder: Step = {
  by: 'office',
  description: ['Ordine via fax {goods}', 'Fax con ordine e condizioni firmate'],
  direction: 'in',
  mode: 'fax',
  note: [
    'Ordine di {quantity} arrivato via fax, come fanno da sempre. Registrato.',
    'Fax con condizioni firmate, archiviato.',
  ],
  outcomes: { positive: 100 },
  subject: 'order',
  wait: [0, 0],
}

const campaignMail: Step = {
  by: 'marketing',
  description: ['{campaign}: invio comunicazione', 'Mail campagna «{campaign}»'],
  mode: 'email',
  note: [
    'Inviata presentazione con invito a richiedere i campioni.',
    'Mail inviata con scheda prodotto e listino dedicato.',
  ],
  outcomes: { positive: 100 },
  subject: 'information',
  wait: [0, 0],
}

const campaignCall: Step = {
  by: 'rep',
  description: ['Richiamo campagna «{campaign}»', '{campaign}: sentire interesse'],
  minutes: [5, 20],
  mode: 'phone',
  note: [
    '{who} ha letto la mail, chiede campioni di {goods}.',
    'Non l’avevano vista: rimandata mentre eravamo al telefono. Da risentire.',
    'Interessati ma per l’anno prossimo. Inserire nel giro di gennaio.',
  ],
  outcomes: { 'no-answer': 26, 'to-call-back': 14, negative: 16, positive: 44 },
  subject: 'call-back',
  wait: [3, 8],
}

const fairVisit: Step = {
  by: 'rep',
  description: ['Incontro in fiera: {campaign}', 'Passati allo stand – {campaign}'],
  direction: 'in',
  minutes: [15, 45],
  mode: 'meeting',
  note: [
    '{who} allo stand con un collega: interesse per {machine}. Richiamare dopo la fiera.',
    'Lasciato biglietto da visita e richiesta di offerta per {quantity} di {goods}.',
    'Vista la linea in funzione, vorrebbero una prova con il loro prodotto.',
  ],
  outcomes: { held: 70, positive: 30 },
  subject: 'first-contact',
  wait: [0, 0],
}

const fairOffer: Step = {
  by: 'rep',
  description: ['Offerta dopo fiera', 'Invio documentazione richiesta in fiera'],
  mode: 'email',
  note: [
    'Inviata documentazione e offerta indicativa da {amount}.',
    'Mandate brochure e disponibilità per una prova in sede.',
  ],
  outcomes: { positive: 100 },
  subject: 'proposal',
  wait: [3, 8],
}

const greetings: Step = {
  by: 'rep',
  description: ['Telefonata di cortesia', 'Breve giro di saluti', 'Sentire come va'],
  minutes: [5, 10],
  mode: 'phone',
  note: [
    'Tutto bene, ordini fermi per inventario. Risentirsi il mese prossimo.',
    '{who} in ferie fino a lunedì, lasciato messaggio.',
    'Due chiacchiere, nessuna novità. Confermato il riordino per fine mese.',
  ],
  outcomes: { 'no-answer': 25, held: 75 },
  subject: 'call-back',
  wait: [0, 0],
}

export const otherStories: Story[] = [
  { role: 'customer', steps: [complaint, repair, closing], weight: 7 },
  { role: 'customer', steps: [complaint, closing], weight: 4 },
  { role: 'customer', steps: [question, maintenance], weight: 4 },
  { role: 'customer', steps: [question], weight: 4 },
  { role: 'customer', steps: [reminderMail, reminderCall], weight: 6 },
  { role: 'customer', steps: [deliveryText], weight: 6 },
  { role: 'customer', steps: [faxedOrder], weight: 1 },
  { role: 'any', steps: [internalMemo], weight: 5 },
  { role: 'any', steps: [greetings], weight: 7 },
  { campaign: true, role: 'any', steps: [campaignMail, campaignCall], weight: 12 },
  { campaign: true, role: 'any', steps: [fairVisit, fairOffer, campaignCall], weight: 5 },
]
