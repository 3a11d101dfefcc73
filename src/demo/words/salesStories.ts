import type { Step, Story } from './story'

const firstCall: Step = {
  by: 'rep',
  description: [
    'Primo contatto telefonico',
    'Chiamata di presentazione',
    'Presentazione azienda e linea prodotti',
    'Primo contatto: chi segue gli acquisti di imballaggi',
  ],
  minutes: [10, 25],
  mode: 'phone',
  note: [
    'Parlato con {who}: oggi comprano {goods} da un concorrente, scontenti dei tempi di consegna. Mi chiede una visita.',
    'Spiegato chi siamo. Consumo indicativo {quantity} al mese. Interessati a un confronto sui prezzi.',
    '{who} conosceva già il nostro nome dalla fiera. Vuole vedere dei campioni prima di parlare di prezzi.',
    'Contratto in scadenza con il fornitore attuale tra qualche mese: è il momento giusto per farsi vedere.',
    'Hanno due linee nuove in partenza e nessuno che li segua bene su {goods}. Fissata visita.',
  ],
  outcomes: { 'no-answer': 22, 'to-call-back': 12, negative: 10, positive: 56 },
  subject: 'first-contact',
  wait: [0, 0],
}

const firstVisit: Step = {
  by: 'rep',
  description: [
    'Visita conoscitiva a {town}',
    'Sopralluogo in stabilimento',
    'Visita: analisi degli imballi attuali',
    'Incontro con l’ufficio acquisti',
  ],
  minutes: [45, 105],
  mode: 'in-person',
  note: [
    'Visto il reparto confezionamento con {who}. Imballo sovradimensionato: si può risparmiare sulla grammatura. Preparare campionatura.',
    'Incontro molto cordiale. Fabbisogno: {quantity} di {goods} ogni due settimane. Offerta entro venerdì.',
    'Presente anche il responsabile qualità: chiede dichiarazioni di conformità MOCA e schede tecniche.',
    'Linea di fine riga vecchia di quindici anni, se parliamo di {machine} si apre un altro discorso.',
    'Decide la proprietà, {who} fa da filtro ma è dalla nostra parte. Pagamento che chiedono: 60 giorni fine mese.',
  ],
  outcomes: { held: 74, 'not-held': 14, cancelled: 4, positive: 8 },
  subject: 'demonstration',
  wait: [4, 12],
}

const offer: Step = {
  by: 'rep',
  description: [
    'Invio offerta: {goods}',
    'Offerta n. {number} – {goods}',
    'Offerta {quantity} di {goods}',
    'Trasmessa offerta con scaglioni di prezzo',
  ],
  mode: 'email',
  note: [
    'Inviata offerta da {amount} con tre scaglioni di quantità. Validità 30 giorni, resa franco destino.',
    'Offerta {number}: {quantity}, consegna 15 giorni data ordine. Allegate schede tecniche.',
    'Mandata offerta e due alternative in materiale riciclato, su richiesta di {who}.',
    'Importo {amount} più impianto stampa una tantum. Da richiamare tra una settimana.',
  ],
  outcomes: { positive: 100 },
  subject: 'proposal',
  wait: [1, 5],
}

const followUp: Step = {
  by: 'rep',
  description: [
    'Richiamo su offerta inviata',
    'Sentire se hanno valutato l’offerta {number}',
    'Richiamare per riscontro offerta',
    'Follow-up offerta {goods}',
  ],
  minutes: [10, 20],
  mode: 'phone',
  note: [
    'La stanno confrontando con altre due. Sul prezzo siamo in linea, chiedono uno sforzo sul trasporto.',
    '{who} l’ha girata alla direzione, risposta attesa per la prossima settimana.',
    'Prezzo un po’ alto rispetto all’attuale fornitore ma la qualità della campionatura ha convinto.',
    'Vorrebbero un ordine di prova di {quantity} prima di impegnarsi sul fabbisogno annuo.',
    'Gli serve una dilazione: 60 giorni invece di 30. Ne parlo con Roberto.',
  ],
  outcomes: { 'no-answer': 20, 'to-call-back': 16, negative: 12, positive: 52 },
  subject: 'call-back',
  wait: [4, 9],
}

const negotiation: Step = {
  by: 'rep',
  description: [
    'Trattativa prezzi e condizioni',
    'Incontro per chiudere le condizioni',
    'Trattativa: accordo quadro annuale',
    'Revisione offerta con la direzione',
  ],
  minutes: [30, 90],
  mode: 'meeting',
  note: [
    'Chiuso a {amount} con consegne ripartite. Aspettiamo l’ordine scritto.',
    'Concesso il 3% in più sopra i 10 bancali. Stretta di mano con {who}.',
    'Accordo su base annua, prezzo bloccato sei mesi con clausola sulla carta.',
    'Siamo vicini: manca l’ok sulla dilazione a 60 giorni. Si chiude a breve.',
  ],
  outcomes: { held: 18, negative: 16, 'not-held': 10, positive: 56 },
  subject: 'negotiation',
  wait: [3, 10],
}

const orderMail: Step = {
  by: 'office',
  description: [
    'Ordine ricevuto: {goods}',
    'Ordine n. {number} – {quantity}',
    'Conferma d’ordine da inviare',
    'Arrivato ordine {quantity} di {goods}',
  ],
  direction: 'in',
  mode: 'email',
  note: [
    'Ordine da {amount}, consegna richiesta in due tempi. Inviata conferma.',
    'Ordine {number} registrato a gestionale. Materiale in pronta consegna.',
    'Ordine confermato, produzione programmata. Partenza prevista tra dieci giorni lavorativi.',
    'Ordine in linea con l’offerta. Chiesto bozzetto di stampa definitivo a {who}.',
  ],
  outcomes: { positive: 100 },
  subject: 'order',
  wait: [1, 6],
}

const deliveryCheck: Step = {
  by: 'rep',
  description: [
    'Verifica consegna e soddisfazione',
    'Sentire come è andata la prima fornitura',
    'Chiamata dopo consegna',
  ],
  minutes: [5, 15],
  mode: 'phone',
  note: [
    'Tutto arrivato in ordine, a {who} la stampa piace molto.',
    'Merce ok, un bancale con l’angolo ammaccato ma materiale utilizzabile. Segnalato al corriere.',
    'Soddisfatti. Prevedono riordino tra sei settimane, mettere promemoria.',
    'In produzione gira bene sulle loro macchine, nessun fermo.',
  ],
  outcomes: { 'no-answer': 18, positive: 82 },
  subject: 'information',
  wait: [8, 16],
}

const reorderCall: Step = {
  by: 'office',
  description: [
    'Richiesta disponibilità {goods}',
    'Chiamano per riordino',
    'Richiesta prezzo aggiornato',
    'Riordino {goods}',
  ],
  direction: 'in',
  minutes: [5, 15],
  mode: 'phone',
  note: [
    '{who} chiede {quantity} alle stesse condizioni. Confermata disponibilità.',
    'Chiedono {quantity} di {goods} entro fine mese: ho bloccato il materiale a magazzino.',
    'Prezzo aggiornato comunicato, accettato senza discutere.',
    'Riordino urgente, la linea rischia di fermarsi. Partenza domani con corriere espresso.',
  ],
  outcomes: { positive: 100 },
  subject: 'order',
  wait: [0, 0],
}

const periodicVisit: Step = {
  by: 'rep',
  description: [
    'Visita periodica',
    'Giro clienti zona {town}',
    'Visita con novità di catalogo',
    'Incontro semestrale fornitura',
  ],
  minutes: [30, 75],
  mode: 'in-person',
  note: [
    'Volumi in crescita, stanno aprendo un secondo turno. Possibile passaggio a consegna settimanale.',
    'Mostrate le novità in carta riciclata: {who} vuole una campionatura.',
    'Concorrente passato la settimana scorsa con prezzi aggressivi su {goods}. Tenere d’occhio.',
    'Tutto regolare. Lasciato il nuovo listino e il calendario consegne estive.',
    'Parlato di {machine}: hanno budget per l’anno prossimo. Fissare una dimostrazione in sede.',
    'Calo di lavoro, ordini ridotti per qualche mese. Nessun problema con noi.',
  ],
  outcomes: { held: 80, 'not-held': 14, positive: 6 },
  subject: 'information',
  wait: [0, 0],
}

const samples: Step = {
  by: 'office',
  description: [
    'Preparare campionatura {goods}',
    'Spedire campioni richiesti in visita',
    'Campionatura da far partire',
  ],
  mode: 'task',
  note: [
    'Campioni partiti con corriere, tracking inviato a {who}.',
    'Preparati tre campioni per misura con scheda tecnica.',
    'Spedita campionatura, costo a nostro carico.',
  ],
  outcomes: { positive: 100 },
  priority: 1,
  subject: 'demonstration',
  wait: [1, 4],
}

const priceList: Step = {
  by: 'rep',
  description: [
    'Inviare listino aggiornato',
    'Comunicare adeguamento prezzi carta',
    'Aggiornare condizioni commerciali',
  ],
  mode: 'task',
  note: [
    'Inviato listino valido dal primo del mese.',
    'Adeguamento del 4% spiegato a {who}: accettato, chiedono blocco per un trimestre.',
    'Nuove condizioni caricate a gestionale.',
  ],
  outcomes: { positive: 92, negative: 8 },
  subject: 'proposal',
  wait: [2, 8],
}

const supplierCall: Step = {
  by: 'office',
  description: [
    'Richiesta quotazione {goods}',
    'Sollecito consegna al fornitore',
    'Verifica tempi di approvvigionamento',
  ],
  minutes: [10, 20],
  mode: 'phone',
  note: [
    '{who} conferma {quantity} in consegna la prossima settimana.',
    'Tempi lunghi: tre settimane. Valutare secondo fornitore.',
    'Quotazione a voce {amount}, attendo conferma scritta.',
  ],
  outcomes: { 'no-answer': 15, positive: 85 },
  subject: 'information',
  wait: [0, 0],
}

const supplierMeeting: Step = {
  by: 'office',
  description: ['Incontro con il fornitore', 'Revisione condizioni di fornitura'],
  minutes: [45, 90],
  mode: 'meeting',
  note: [
    'Rivisto il contratto: prezzo della carta indicizzato, pagamento a 60 giorni confermato.',
    'Presentata la nuova gamma riciclata, campioni in arrivo.',
  ],
  outcomes: { held: 85, 'not-held': 15 },
  subject: 'negotiation',
  wait: [5, 15],
}

export const salesStories: Story[] = [
  {
    role: 'prospect',
    steps: [firstCall, firstVisit, samples, offer, followUp, negotiation],
    weight: 12,
  },
  { role: 'prospect', steps: [firstCall, offer, followUp], weight: 7 },
  {
    role: 'customer',
    steps: [firstCall, firstVisit, offer, followUp, negotiation, orderMail, deliveryCheck],
    weight: 6,
  },
  { role: 'customer', steps: [reorderCall, orderMail, deliveryCheck], weight: 14 },
  { role: 'customer', steps: [reorderCall, orderMail], weight: 8 },
  { role: 'customer', steps: [periodicVisit, samples, offer, followUp, orderMail], weight: 9 },
  { role: 'customer', steps: [periodicVisit, priceList], weight: 8 },
  { role: 'supplier', steps: [supplierCall, supplierMeeting], weight: 6 },
  { role: 'supplier', steps: [supplierCall], weight: 4 },
]
