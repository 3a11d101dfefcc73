/** Notes on company cards. */
export const companyNotes = [
  'Scarico merci solo dalle 8 alle 12, avvisare il giorno prima.',
  'Cliente storico, ha iniziato con il padre dell’attuale titolare.',
  'Pagamento a 60 giorni fine mese, mai un ritardo.',
  'Pagamento anticipato fino a nuovo ordine (ritardi nel 2024).',
  'Certificati BRC e IFS: chiedono sempre le dichiarazioni aggiornate.',
  'Forte stagionalità: ordini concentrati tra settembre e novembre.',
  'Vogliono solo materiale certificato FSC.',
  'Ufficio acquisti raggiungibile meglio al mattino presto.',
  'Esporta oltre metà della produzione: imballi in inglese e tedesco.',
  'Attenzione alla rampa: niente bilico, solo motrice con sponda.',
  'In espansione: nuovo capannone in costruzione accanto alla sede.',
  'Confrontano sempre tre preventivi, ma danno peso ai tempi di consegna.',
  'Fatture elettroniche con numero d’ordine obbligatorio nella causale.',
  'Chiusura estiva di tre settimane ad agosto.',
]

/** Notes on contacts. */
export const contactNotes = [
  'Preferisce il telefono alla mail.',
  'Molto diretto, arrivare con i numeri pronti.',
  'Da ringraziare per la segnalazione del cliente di Faenza.',
  'In ufficio dal lunedì al giovedì.',
  'Parla volentieri di ciclismo.',
  'Ha lavorato dieci anni da un concorrente, conosce bene i prezzi.',
  'Mettere sempre in copia il responsabile qualità.',
  'Nuovo nel ruolo, apprezza le spiegazioni tecniche.',
]

/** Where a consent was given. */
export const consentSources = [
  'Modulo del sito',
  'Biglietto raccolto in fiera',
  'Contratto di fornitura',
  'Richiesta telefonica',
  'Iscrizione alla newsletter',
]

/** Notes on relationships between cards. */
export const relationshipNotes: Record<string, string[]> = {
  'consultant-of': ['Segue la parte qualità e certificazioni', 'Consulente per gli acquisti'],
  'customer-of': ['Compra semilavorati', 'Contratto di conto lavorazione', 'Fornitura annuale'],
  'partner-of': ['Stesso consorzio', 'Partecipano insieme alle fiere', 'Marchio in comune'],
  'referred-by': ['Ci ha messo in contatto nel corso di una fiera', 'Passaparola'],
  'works-for': ['Collabora anche con questa azienda', 'Segue anche questo stabilimento'],
}

type NewTag = {
  code: string
  colour: string
  en: string
  icon: 'flag' | 'star' | 'tag'
  it: string
}

export const moreTags: NewTag[] = [
  { code: 'stagionale', colour: '#0f766e', en: 'Seasonal', icon: 'tag', it: 'Stagionale' },
  { code: 'biologico', colour: '#15803d', en: 'Organic', icon: 'tag', it: 'Biologico' },
  { code: 'export', colour: '#7c3aed', en: 'Exporter', icon: 'tag', it: 'Export' },
  {
    code: 'pagamenti-lenti',
    colour: '#dc2626',
    en: 'Slow payer',
    icon: 'flag',
    it: 'Pagamenti lenti',
  },
  {
    code: 'da-fiera',
    colour: '#2563eb',
    en: 'Met at a fair',
    icon: 'tag',
    it: 'Conosciuto in fiera',
  },
  { code: 'strategico', colour: '#b45309', en: 'Key account', icon: 'star', it: 'Strategico' },
]

/** Campaigns: days from today on which they begin and end, and what they are. */
export type CampaignPlan = {
  begins: number
  budget: number
  code: string
  description: string
  ends: number
  name: string
  /** Leaves of the classification that it is for; everybody when left out. */
  sectors?: string[]
  type: 'email' | 'event' | 'phone' | 'print' | 'social'
}

export const campaignPlans: CampaignPlan[] = [
  {
    begins: -700,
    ends: -640,
    budget: 4500,
    code: 'CARTA-RIC-1',
    name: 'Linea carta riciclata',
    type: 'email',
    description: 'Lancio della linea in carta 100% riciclata ai clienti alimentari.',
  },
  {
    begins: -610,
    ends: -570,
    budget: 18000,
    code: 'FIERA-PRIMAVERA-1',
    name: 'Salone dell’imballaggio, primavera',
    type: 'event',
    description: 'Stand da 48 mq con linea di fine riga in funzione.',
  },
  {
    begins: -540,
    ends: -480,
    budget: 2800,
    code: 'CANTINE-1',
    sectors: ['cantine', 'frantoi'],
    name: 'Cofanetti per la vendemmia',
    type: 'phone',
    description: 'Giro telefonico delle cantine prima della vendemmia.',
  },
  {
    begins: -450,
    ends: -400,
    budget: 6200,
    code: 'REGALI-1',
    name: 'Confezioni regalo di fine anno',
    type: 'email',
    description: 'Astucci e shopper personalizzati per le feste.',
  },
  {
    begins: -380,
    ends: -330,
    budget: 3900,
    code: 'LISTINO-1',
    name: 'Nuovo listino e giro clienti',
    type: 'print',
    description: 'Spedizione del catalogo cartaceo e visite ai primi cento clienti.',
  },
  {
    begins: -300,
    ends: -250,
    budget: 9800,
    code: 'MACCHINE-1',
    name: 'Porte aperte macchine fine linea',
    type: 'event',
    description: 'Tre giornate di dimostrazioni nella sede di Bologna.',
  },
  {
    begins: -235,
    ends: -190,
    budget: 17500,
    code: 'FIERA-PRIMAVERA-2',
    name: 'Salone dell’imballaggio, seconda edizione',
    type: 'event',
    description: 'Stand condiviso con un costruttore di macchine.',
  },
  {
    begins: -170,
    ends: -110,
    budget: 3200,
    code: 'ECOMMERCE',
    sectors: ['negozi-online', 'magazzini', 'grossisti', 'cosmetici'],
    name: 'Imballi per negozi online',
    type: 'social',
    description: 'Scatole con strip e riempitivi in carta per chi spedisce ai privati.',
  },
  {
    begins: -95,
    ends: -40,
    budget: 4100,
    code: 'CANTINE-2',
    sectors: ['cantine', 'frantoi'],
    name: 'Cantine: cartoni e cofanetti',
    type: 'phone',
    description: 'Seconda edizione, estesa a frantoi e birrifici.',
  },
  {
    begins: -35,
    ends: 30,
    budget: 7000,
    code: 'REGALI-2',
    name: 'Regali aziendali',
    type: 'email',
    description: 'Confezioni regalo: raccolta ordini entro fine mese.',
  },
  {
    begins: -14,
    ends: 45,
    budget: 5200,
    code: 'MONOMATERIALE',
    name: 'Film monomateriale riciclabile',
    type: 'email',
    description: 'Passaggio al film monomateriale per flow-pack e vaschette.',
  },
  {
    begins: 40,
    ends: 75,
    budget: 16000,
    code: 'FIERA-PRIMAVERA-3',
    name: 'Salone dell’imballaggio, terza edizione',
    type: 'event',
    description: 'Prenotato lo spazio, da definire le macchine in mostra.',
  },
]
