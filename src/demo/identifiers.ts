import { formatPhone, isPartitaIva, normalisePhone, taxCodeCheck } from '#registry'
import type { Random } from './random'

const pad = (value: number, length: number) => String(value).padStart(length, '0')

/** A partita IVA with its check digit. @param office three digits of the tax office */
export const vatNumber = (random: Random, office: string): string => {
  const first10 = `${pad(random.int(100_000, 3_999_999), 7)}${office}`
  for (let digit = 0; digit < 10; digit += 1) {
    if (isPartitaIva(`${first10}${digit}`)) return `${first10}${digit}`
  }
  throw new Error(`No check digit fits ${first10}`)
}

const accents = /\p{M}/gu
const lettersOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(accents, '')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')

/** Consonants, then vowels, then X (D.M. 23/12/1976). */
const threeOf = (text: string, firstName: boolean): string => {
  const letters = lettersOf(text)
  const consonants = letters.replace(/[AEIOU]/g, '')
  const vowels = letters.replace(/[^AEIOU]/g, '')
  const chosen =
    firstName && consonants.length > 3
      ? `${consonants[0]}${consonants[2]}${consonants[3]}`
      : consonants
  return `${chosen}${vowels}XXX`.slice(0, 3)
}

export type Person = { birthplace: string; female: boolean; firstName: string; lastName: string }

/** A codice fiscale of somebody of working age. @param person.birthplace cadastral code */
export const taxCode = (random: Random, person: Person): string => {
  const day = random.int(1, 28) + (person.female ? 40 : 0)
  const month = 'ABCDEHLMPRST'[random.int(0, 11)]
  const first15 = [
    threeOf(person.lastName, false),
    threeOf(person.firstName, true),
    pad(random.int(60, 99), 2),
    month,
    pad(day, 2),
    person.birthplace,
  ].join('')
  return `${first15}${taxCodeCheck(first15)}`
}

/** A landline of the town, as a person would type it. */
export const landline = (random: Random, areaCode: string): string => {
  const length = areaCode.length === 2 ? 8 : areaCode.length === 3 ? 7 : 6
  for (;;) {
    const first = random.int(2, 9)
    const typed = `${areaCode} ${first}${pad(random.int(0, 10 ** (length - 1) - 1), length - 1)}`
    const number = normalisePhone(typed)
    if (number) return formatPhone(number)
  }
}

const mobilePrefixes = [
  '320',
  '328',
  '333',
  '335',
  '338',
  '339',
  '340',
  '347',
  '348',
  '349',
  '366',
  '392',
]

export const mobile = (random: Random): string =>
  `${random.pick(mobilePrefixes)} ${pad(random.int(0, 9_999_999), 7)}`

/** `Molino D’Angelo & C.` → `molinodangelo` */
export const domainWord = (text: string): string =>
  lettersOf(text.replace(/ (S\.|Soc\.).*$/, '').replace(/\s(&|e)\s.*$/, '')).toLowerCase()

/** `De Angelis` → `deangelis`, for mail addresses. */
export const addressWord = (text: string): string => lettersOf(text).toLowerCase()
