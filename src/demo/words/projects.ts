/** A project: days from today on which it begins and ends, and what it is. */
export type ProjectPlan = {
  begins: number
  cancelled?: boolean
  code: string
  description: string
  ends: number
  /** One’s own, for no company. */
  internal?: boolean
  name: string
}

export const projectPlans: ProjectPlan[] = [
  {
    begins: -560,
    ends: -430,
    code: 'P-01',
    name: 'Avvio linea di fine riga',
    description: 'Installazione, collaudo e formazione degli operatori.',
  },
  {
    begins: -480,
    ends: -380,
    code: 'P-02',
    name: 'Riduzione della grammatura',
    description: 'Prove di resistenza e passaggio graduale al nuovo cartone.',
  },
  {
    begins: -410,
    ends: -290,
    code: 'P-03',
    name: 'Imballi per l’esportazione',
    description: 'Stampa in tre lingue e certificazione per il trasporto marittimo.',
  },
  {
    begins: -330,
    ends: -240,
    cancelled: true,
    code: 'P-04',
    name: 'Magazzino in conto deposito',
    description: 'Sospeso dal cliente: lo spazio serve alla produzione.',
  },
  {
    begins: -280,
    ends: -150,
    code: 'P-05',
    name: 'Nuova veste grafica degli astucci',
    description: 'Bozze, fustelle e prima tiratura.',
  },
  {
    begins: -220,
    ends: -100,
    code: 'P-06',
    internal: true,
    name: 'Rinnovo della certificazione FSC',
    description: 'Audit interno, documenti e visita dell’ente.',
  },
  {
    begins: -170,
    ends: -30,
    code: 'P-07',
    name: 'Passaggio alla carta riciclata',
    description: 'Sostituzione di tutta la gamma in tre passi.',
  },
  {
    begins: -120,
    ends: 40,
    code: 'P-08',
    name: 'Imballo unico per tre stabilimenti',
    description: 'Unificare misure e fornitori degli stabilimenti del gruppo.',
  },
  {
    begins: -90,
    ends: 60,
    code: 'P-09',
    name: 'Automazione del confezionamento',
    description: 'Analisi dei volumi, scelta della macchina, piano di avvio.',
  },
  {
    begins: -60,
    ends: 90,
    code: 'P-10',
    name: 'Confezioni regalo di fine anno',
    description: 'Dai campioni alla consegna in due lotti.',
  },
  {
    begins: -45,
    ends: 75,
    code: 'P-11',
    internal: true,
    name: 'Nuovo catalogo dei prodotti',
    description: 'Fotografie, schede tecniche e listino.',
  },
  {
    begins: 20,
    ends: 140,
    code: 'P-12',
    name: 'Spedizioni senza plastica',
    description: 'Eliminare nastro e bolle dagli imballi del negozio online.',
  },
]
