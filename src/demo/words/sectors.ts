/** The company's own classification, three levels deep: code and label in both languages. */
export type Category = { children?: Category[]; code: string; en: string; it: string }

export const categories: Category[] = [
  {
    code: 'alimentare',
    it: 'Alimentare e bevande',
    en: 'Food and drink',
    children: [
      {
        code: 'farine-pasta',
        it: 'Farine e pasta',
        en: 'Flour and pasta',
        children: [
          { code: 'molini', it: 'Molini', en: 'Mills' },
          { code: 'pastifici', it: 'Pastifici', en: 'Pasta makers' },
          { code: 'panifici', it: 'Panifici industriali', en: 'Industrial bakeries' },
        ],
      },
      {
        code: 'vino-olio',
        it: 'Vino e olio',
        en: 'Wine and oil',
        children: [
          { code: 'cantine', it: 'Cantine', en: 'Wineries' },
          { code: 'frantoi', it: 'Frantoi', en: 'Olive mills' },
        ],
      },
      {
        code: 'dolci-caffe',
        it: 'Dolci e caffè',
        en: 'Sweets and coffee',
        children: [
          { code: 'biscottifici', it: 'Biscottifici', en: 'Biscuit makers' },
          { code: 'torrefazioni', it: 'Torrefazioni', en: 'Coffee roasters' },
        ],
      },
      {
        code: 'latte-carni',
        it: 'Latte e carni',
        en: 'Dairy and meat',
        children: [
          { code: 'caseifici', it: 'Caseifici', en: 'Dairies' },
          { code: 'salumifici', it: 'Salumifici', en: 'Cured meats' },
        ],
      },
    ],
  },
  {
    code: 'manifattura',
    it: 'Manifattura',
    en: 'Manufacturing',
    children: [
      {
        code: 'meccanica',
        it: 'Meccanica e plastica',
        en: 'Mechanics and plastics',
        children: [
          { code: 'officine', it: 'Officine meccaniche', en: 'Machine shops' },
          { code: 'stampaggio', it: 'Stampaggio plastica', en: 'Plastic moulding' },
        ],
      },
      {
        code: 'casa',
        it: 'Casa e arredo',
        en: 'Home and furniture',
        children: [
          { code: 'mobilifici', it: 'Mobilifici', en: 'Furniture makers' },
          { code: 'ceramiche', it: 'Ceramiche', en: 'Ceramics' },
        ],
      },
      {
        code: 'moda',
        it: 'Moda',
        en: 'Fashion',
        children: [
          { code: 'calzaturifici', it: 'Calzaturifici', en: 'Shoe makers' },
          { code: 'maglifici', it: 'Maglifici', en: 'Knitwear makers' },
        ],
      },
    ],
  },
  {
    code: 'cura',
    it: 'Salute e cura della persona',
    en: 'Health and personal care',
    children: [
      {
        code: 'cosmesi',
        it: 'Cosmesi e integratori',
        en: 'Cosmetics and supplements',
        children: [
          { code: 'cosmetici', it: 'Laboratori cosmetici', en: 'Cosmetics laboratories' },
          { code: 'integratori', it: 'Integratori alimentari', en: 'Food supplements' },
        ],
      },
    ],
  },
  {
    code: 'servizi',
    it: 'Servizi e commercio',
    en: 'Services and trade',
    children: [
      {
        code: 'logistica',
        it: 'Logistica',
        en: 'Logistics',
        children: [
          { code: 'autotrasporti', it: 'Autotrasporti', en: 'Haulage' },
          { code: 'magazzini', it: 'Magazzini conto terzi', en: 'Contract warehousing' },
        ],
      },
      {
        code: 'commercio',
        it: 'Commercio',
        en: 'Trade',
        children: [
          { code: 'grossisti', it: 'Grossisti', en: 'Wholesalers' },
          { code: 'negozi-online', it: 'Negozi online', en: 'Online shops' },
        ],
      },
    ],
  },
  {
    code: 'fornitori',
    it: 'Fornitori',
    en: 'Suppliers',
    children: [
      {
        code: 'materiali',
        it: 'Materiali e macchine',
        en: 'Materials and machines',
        children: [
          { code: 'cartiere', it: 'Cartiere e scatolifici', en: 'Paper and box mills' },
          { code: 'macchine', it: 'Costruttori di macchine', en: 'Machine builders' },
        ],
      },
    ],
  },
]

export type Sector = {
  /** Code of the leaf of the classification. */
  category: string
  /** What it buys from us (or, with suppliers, sells to us), as a phrase for notes and offers. */
  goods: string[]
  /** `{c}` a surname, `{t}` the town. */
  names: string[]
  weight: number
}

const cartons = ['scatole americane a doppia onda', 'cartoni personalizzati a due colori']
const pallets = ['film estensibile 23 µ', 'reggia in poliestere', 'angolari in cartone']

export const sectors: Sector[] = [
  {
    category: 'molini',
    names: ['Molino {c}', 'Molini {c}', 'Antico Molino {c}', 'Molino di {t}'],
    goods: [
      'sacchi in carta da 25 kg',
      'sacchetti da 1 kg per farina',
      'big bag alimentari',
      ...pallets,
    ],
    weight: 5,
  },
  {
    category: 'pastifici',
    names: ['Pastificio {c}', 'Pastificio Artigiano {c}', 'Pasta {c}', 'Pastificio di {t}'],
    goods: [
      'film flow-pack per pasta corta',
      'astucci con finestra',
      'espositori da banco',
      ...cartons,
    ],
    weight: 7,
  },
  {
    category: 'panifici',
    names: ['Panificio Industriale {c}', 'Forno {c}', 'Prodotti da Forno {c}'],
    goods: ['sacchetti microforati', 'vassoi in cartoncino', ...cartons],
    weight: 5,
  },
  {
    category: 'cantine',
    names: [
      'Cantina {c}',
      'Tenuta {c}',
      'Cantina Sociale {t}',
      'Azienda Vinicola {c}',
      'Poderi {c}',
    ],
    goods: [
      'cofanetti per tre bottiglie',
      'cartoni da sei con alveare',
      'etichette adesive in bobina',
      'interfalde antiscivolo',
    ],
    weight: 9,
  },
  {
    category: 'frantoi',
    names: ['Frantoio {c}', 'Oleificio {c}', 'Antico Frantoio {c}', 'Frantoio Oleario {t}'],
    goods: [
      'bag-in-box da 5 litri',
      'astucci per bottiglia singola',
      'etichette adesive in bobina',
    ],
    weight: 5,
  },
  {
    category: 'biscottifici',
    names: ['Biscottificio {c}', 'Dolciaria {c}', 'Antica Pasticceria {c}'],
    goods: [
      'vaschette termoformate',
      'astucci litografati per le feste',
      'film metallizzato in bobina',
      ...cartons,
    ],
    weight: 6,
  },
  {
    category: 'torrefazioni',
    names: ['Torrefazione {c}', 'Caffè {c}', 'Torrefazione Caffè {c}'],
    goods: [
      'sacchetti con valvola da 250 g',
      'barattoli con tappo salvaroma',
      'astucci per capsule',
    ],
    weight: 5,
  },
  {
    category: 'caseifici',
    names: ['Caseificio {c}', 'Latteria {c}', 'Caseificio Sociale {t}', 'Formaggi {c}'],
    goods: [
      'vaschette con film pelabile',
      'cassette isotermiche',
      'carta accoppiata per banco taglio',
    ],
    weight: 7,
  },
  {
    category: 'salumifici',
    names: ['Salumificio {c}', 'Prosciuttificio {c}', 'Salumi {c}'],
    goods: ['buste sottovuoto goffrate', 'vaschette per affettati', ...cartons],
    weight: 6,
  },
  {
    category: 'officine',
    names: ['Officine {c}', 'Officina Meccanica {c}', 'Torneria {c}', 'Meccanica {c}'],
    goods: [
      'casse in cartone a tripla onda',
      'carta VCI anticorrosione',
      'riempitivo in schiuma',
      ...pallets,
    ],
    weight: 6,
  },
  {
    category: 'stampaggio',
    names: ['{c} Plast', 'Stampaggio {c}', 'Termoplastici {c}'],
    goods: ['sacconi in polietilene', 'alveari in polipropilene', ...pallets],
    weight: 4,
  },
  {
    category: 'mobilifici',
    names: ['Mobilificio {c}', '{c} Arredamenti', 'Cucine {c}', 'Arredi {c}'],
    goods: [
      'cartoni a fascia continua',
      'paraspigoli in schiuma',
      'film a bolle',
      'termoretraibile in bobina',
    ],
    weight: 6,
  },
  {
    category: 'ceramiche',
    names: ['Ceramiche {c}', 'Ceramica {t}', 'Gres {c}'],
    goods: ['cartoni a bordo rinforzato', 'cappucci termoretraibili', ...pallets],
    weight: 5,
  },
  {
    category: 'calzaturifici',
    names: ['Calzaturificio {c}', '{c} Calzature'],
    goods: ['scatole fustellate con coperchio', 'carta velina stampata', 'shopper con cordino'],
    weight: 4,
  },
  {
    category: 'maglifici',
    names: ['Maglificio {c}', 'Tessitura {c}', 'Filati {c}'],
    goods: [
      'buste trasparenti con adesivo',
      'scatole regalo con calamita',
      'carta velina stampata',
    ],
    weight: 4,
  },
  {
    category: 'cosmetici',
    names: ['Laboratori {c}', '{c} Cosmetici', 'Erboristeria {c}'],
    goods: [
      'astucci con lamina a caldo',
      'flaconi con dosatore',
      'etichette trasparenti resistenti all’olio',
    ],
    weight: 5,
  },
  {
    category: 'integratori',
    names: ['{c} Nutrizione', 'Farmaceutici {c}', 'Officina Erboristica {c}'],
    goods: ['blister e astucci serializzati', 'bustine stick-pack', 'barattoli con sigillo'],
    weight: 4,
  },
  {
    category: 'autotrasporti',
    names: ['Autotrasporti {c}', 'Trasporti {c}', '{c} Logistica'],
    goods: [...pallets, 'sigilli di sicurezza numerati', 'buste portadocumenti'],
    weight: 5,
  },
  {
    category: 'magazzini',
    names: ['Magazzini Generali {t}', 'Deposito {c}', '{c} Fulfillment'],
    goods: [
      'scatole per spedizione con strip',
      'riempitivo ad aria',
      'nastro carta gommata',
      ...pallets,
    ],
    weight: 4,
  },
  {
    category: 'grossisti',
    names: ['Ingrosso {c}', '{c} Distribuzione', 'Centro Forniture {c}'],
    goods: ['nastro adesivo personalizzato', 'sacchetti biodegradabili', ...cartons],
    weight: 5,
  },
  {
    category: 'negozi-online',
    names: ['Bottega {c}', '{c} Shop', 'Sapori di {t}'],
    goods: [
      'scatole per spedizione con strip',
      'buste imbottite in carta',
      'carta riempitiva a nido d’ape',
    ],
    weight: 4,
  },
  {
    category: 'cartiere',
    names: ['Cartiera {c}', 'Scatolificio {c}', 'Cartotecnica {c}'],
    goods: ['fogli di cartone ondulato', 'carta kraft in bobina', 'cartoncino riciclato'],
    weight: 4,
  },
  {
    category: 'macchine',
    names: ['{c} Macchine', '{c} Automazione', 'Costruzioni Meccaniche {c}'],
    goods: ['nastratrici semiautomatiche', 'ricambi per avvolgipallet', 'teste di reggiatura'],
    weight: 3,
  },
]

/** Machines that the sample company sells and services. */
export const machines = [
  'avvolgipallet a piattaforma',
  'nastratrice semiautomatica',
  'formacartoni',
  'reggiatrice ad arco',
  'etichettatrice lineare',
  'confezionatrice flow-pack',
  'termosaldatrice a campana',
]
