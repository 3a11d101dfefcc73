import { plain } from '#platform/i18n/plain'

/** What people call them beside the names of the lists; of a part, the country that it is of. */
export const usualNames: Record<string, string> = {
  AE: 'Emirati Arabi|Emirati|Emirates|UAE|Emirates Arabi Uniti',
  BA: 'Bosnia',
  CD: 'Congo Kinshasa',
  CG: 'Congo Brazzaville',
  CI: 'Ivory Coast',
  CZ: 'Rep. Ceca|Cechia|Tchéquie|Chequia',
  DO: 'Rep. Dominicana',
  GB: 'Gran Bretagna|Inghilterra|England|Scozia|Scotland|Galles|Wales|Irlanda del Nord|Northern Ireland|Großbritannien|Grossbritannien|Grande-Bretagne|Angleterre|Gran Bretaña|Inglaterra|Britain',
  IE: 'Eire|Republic of Ireland|Repubblica d’Irlanda',
  IT: 'Repubblica Italiana',
  KP: 'Corea Nord',
  KR: 'Corea Sud|Corea',
  MK: 'Macedonia',
  MM: 'Birmania|Burma',
  NL: 'Olanda|Holland|Hollande|Holanda|The Netherlands|I Paesi Bassi',
  RU: 'Russia|Federazione Russa',
  SZ: 'Swaziland',
  TR: 'Turchia|Turkey|Türkei',
  US: 'Stati Uniti|Stati Uniti d’America|USA|America|Etats-Unis|Estados Unidos|EE.UU.|EEUU|Vereinigte Staaten von Amerika',
  VA: 'Vaticano|Santa Sede|Holy See',
}

/** The same for every way to write it: accents, case, dots and either apostrophe. */
export const fold = (name: string): string =>
  plain(name)
    .replace(/ß/g, 'ss')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/\./g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
