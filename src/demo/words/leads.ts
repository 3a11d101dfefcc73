/** What a lead with a company is called, before what the company buys. */
export const leadKinds = [
  'Prima fornitura',
  'Cambio fornitore',
  'Nuova linea',
  'Fornitura annuale',
  'Prova di materiale',
  'Gara d’acquisto',
]

/** Notes on leads. */
export const leadNotes = [
  'Decide l’ufficio acquisti entro la fine del trimestre.',
  'Confrontano il nostro prezzo con quello del fornitore attuale.',
  'Chiedono consegne settimanali e scorta presso di noi.',
  'Interessati, ma prima devono finire le scorte.',
  'Il responsabile qualità vuole vedere le certificazioni.',
]

type LoneLead = {
  description: string
  name: string
  source: 'cold-call' | 'email' | 'fair' | 'other' | 'referral' | 'web'
}

/** Leads of a name alone: nobody knows yet whether they become a card. */
export const loneLeads: LoneLead[] = [
  {
    name: 'Birrificio artigianale di Trento',
    source: 'web',
    description: 'Dal modulo del sito: cartoni da 12 bottiglie con interno alveolare.',
  },
  {
    name: 'Signora Landi, pasticceria',
    source: 'referral',
    description: 'La manda un nostro cliente di Parma: scatole per torte con finestra.',
  },
  {
    name: 'Cooperativa agricola del Fucino',
    source: 'fair',
    description: 'Biglietto raccolto allo stand: cassette per ortaggi.',
  },
  {
    name: 'Negozio online di candele',
    source: 'web',
    description: 'Spedisce 300 pacchi al mese, cerca un’alternativa alla plastica a bolle.',
  },
  {
    name: 'Studio grafico per cofanetti natalizi',
    source: 'email',
    description: 'Chiede un preventivo per mille cofanetti per conto di un suo cliente.',
  },
  {
    name: 'Frantoio vicino a Imperia',
    source: 'cold-call',
    description: 'Al telefono interessati, ma hanno appena comprato: risentire a settembre.',
  },
  {
    name: 'Ing. Bassani, fine linea automatico',
    source: 'fair',
    description: 'Ha visto la macchina in funzione, valuta per uno stabilimento in costruzione.',
  },
  {
    name: 'Erboristeria con vendita per corrispondenza',
    source: 'web',
    description: 'Buste e scatoline piccole, quantità da definire.',
  },
  {
    name: 'Consorzio di apicoltori',
    source: 'referral',
    description: 'Segnalati dal consulente qualità: imballi per vasetti.',
  },
  {
    name: 'Torrefazione, contatto di un corriere',
    source: 'other',
    description: 'Il corriere dice che i loro imballi arrivano rotti.',
  },
  {
    name: 'Azienda di ceramiche, chiamata dal centralino',
    source: 'cold-call',
    description: 'Il centralino ha passato l’ufficio spedizioni: inviare il catalogo.',
  },
  {
    name: 'Start-up di cosmetici solidi',
    source: 'email',
    description: 'Vogliono carta riciclata certificata e stampa a un colore.',
  },
  {
    name: 'Vivaio con spedizioni in tutta Italia',
    source: 'web',
    description: 'Imballi per piante vive: chiedere misure e numero di spedizioni.',
  },
  {
    name: 'Salumificio, conosciuto in aereo',
    source: 'other',
    description: 'Il titolare ha lasciato il biglietto: richiamare dopo le ferie.',
  },
  {
    name: 'Rivendita di cartoleria di Bari',
    source: 'email',
    description: 'Cercano un fornitore di scatole per archivio a marchio proprio.',
  },
]
