export const women =
  'Alessandra Alice Anna Arianna Barbara Beatrice Camilla Carla Caterina Chiara Claudia Cristina Daniela Debora Donatella Elena Eleonora Elisa Emanuela Erica Federica Francesca Gabriella Giada Giorgia Giovanna Giulia Ilaria Irene Laura Lucia Luisa Maddalena Manuela Margherita Maria Marina Marta Martina Michela Monica Nadia Nicoletta Paola Patrizia Raffaella Rita Roberta Rosa Sabrina Sara Serena Silvia Simona Sofia Stefania Teresa Valentina Valeria Veronica'.split(
    ' ',
  )

export const men =
  'Alberto Alessandro Alessio Andrea Angelo Antonio Bruno Carlo Claudio Daniele Dario Davide Diego Domenico Edoardo Emanuele Enrico Fabio Federico Filippo Francesco Gabriele Gianluca Giacomo Giorgio Giovanni Giuseppe Guido Ivan Jacopo Leonardo Lorenzo Luca Luigi Marco Mario Massimo Matteo Mattia Maurizio Mauro Michele Nicola Paolo Pasquale Pietro Riccardo Roberto Rocco Salvatore Sergio Simone Stefano Tommaso Umberto Valerio Vincenzo Vittorio'.split(
    ' ',
  )

export const surnames =
  'Albanese,Amato,Antonelli,Baldi,Barbieri,Barone,Basile,Battaglia,Bellini,Benedetti,Bernardi,Bertolini,Bianchi,Bianco,Bonetti,Bruno,Brunetti,Calabrese,Caputo,Carbone,Caruso,Castelli,Cattaneo,Cavalli,Ceccarelli,Cirillo,Colombo,Coppola,Corradi,Costa,D’Angelo,D’Amico,Dal Pozzo,De Angelis,De Rosa,De Santis,Di Stefano,Donati,Fabbri,Farina,Fava,Ferrara,Ferrari,Ferraris,Ferri,Filippi,Fiore,Fontana,Franchi,Fumagalli,Gallo,Garofalo,Gasparini,Gatti,Gentile,Giordano,Giuliani,Grassi,Greco,Guerra,Guidi,Lazzari,Leone,Locatelli,Lombardi,Longo,Lorenzi,Maggi,Magnani,Mancini,Manfredi,Marangoni,Marchi,Mariani,Marini,Marino,Martelli,Martini,Mazza,Mele,Messina,Milani,Monti,Morandi,Moretti,Morelli,Moro,Moscatelli,Napolitano,Negri,Negro,Oliva,Orlando,Pace,Pagani,Palmieri,Parisi,Pasini,Pastore,Pavan,Pellegrini,Perrone,Piazza,Piras,Poletti,Pozzi,Quaranta,Raimondi,Ricci,Riccardi,Rinaldi,Riva,Rizzi,Rizzo,Romano,Rossetti,Rossi,Ruggeri,Russo,Sacchi,Salvi,Sanna,Santoro,Sartori,Savoldi,Serra,Silvestri,Sorrentino,Spada,Tedeschi,Testa,Tosi,Valente,Valentini,Venturi,Vezzani,Villa,Vitale,Vitali,Zanella,Zanetti,Zanon,Zini'.split(
    ',',
  )

/** Job titles as a man and as a woman has them; buyers are met most often. */
export const jobTitles: { him: string; her: string; weight: number }[] = [
  { him: 'Responsabile acquisti', her: 'Responsabile acquisti', weight: 10 },
  { him: 'Addetto agli acquisti', her: 'Addetta agli acquisti', weight: 5 },
  { him: 'Titolare', her: 'Titolare', weight: 7 },
  { him: 'Amministratore delegato', her: 'Amministratrice delegata', weight: 3 },
  { him: 'Direttore di stabilimento', her: 'Direttrice di stabilimento', weight: 4 },
  { him: 'Responsabile produzione', her: 'Responsabile produzione', weight: 5 },
  { him: 'Responsabile logistica', her: 'Responsabile logistica', weight: 5 },
  { him: 'Responsabile qualità', her: 'Responsabile qualità', weight: 4 },
  { him: 'Capo magazzino', her: 'Capo magazzino', weight: 3 },
  { him: 'Responsabile marketing', her: 'Responsabile marketing', weight: 3 },
  { him: 'Responsabile amministrativo', her: 'Responsabile amministrativa', weight: 4 },
  { him: 'Addetto contabilità fornitori', her: 'Addetta contabilità fornitori', weight: 3 },
  { him: 'Assistente di direzione', her: 'Assistente di direzione', weight: 2 },
]

/** Streets of industrial areas, and of town centres. */
export const industrialStreets = [
  'Via dell’Industria',
  'Via dell’Artigianato',
  'Via del Lavoro',
  'Via dei Mestieri',
  'Via del Commercio',
  'Via dell’Agricoltura',
  'Via Enrico Mattei',
  'Via Enrico Fermi',
  'Via Alessandro Volta',
  'Via Galileo Galilei',
  'Via Guglielmo Marconi',
  'Via Leonardo da Vinci',
  'Via Antonio Meucci',
  'Via Luigi Galvani',
  'Via Adriano Olivetti',
  'Via Ettore Majorana',
  'Via Marie Curie',
  'Viale Europa',
  'Viale dell’Unione Europea',
  'Via Lussemburgo',
  'Zona Industriale Nord',
  'Strada Provinciale per la Stazione',
]

export const townStreets = [
  'Via Roma',
  'Via Giuseppe Garibaldi',
  'Via Giuseppe Mazzini',
  'Via Camillo Benso di Cavour',
  'Via Giuseppe Verdi',
  'Via Dante Alighieri',
  'Via Giosuè Carducci',
  'Via Ugo Foscolo',
  'Via Giacomo Matteotti',
  'Via Antonio Gramsci',
  'Via XXV Aprile',
  'Via IV Novembre',
  'Via San Francesco',
  'Via della Repubblica',
  'Via della Libertà',
  'Corso Italia',
  'Corso Vittorio Emanuele II',
  'Viale della Stazione',
  'Piazza del Mercato',
]
