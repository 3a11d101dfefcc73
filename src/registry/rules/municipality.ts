import { plain } from '#platform/i18n/plain'
import data from '../data/municipalities.json'

/** An Italian municipality with its province (code) and region; reference data of ISTAT. */
type Municipality = { name: string; province: string; provinceName: string; region: string }

type Province = [name: string, region: string]
const provinces = data.provinces as unknown as Record<string, Province>

/** Provinces that no longer exist and still stand in lists (Sardinia, 2005–2016). */
const retired = new Set(['CI', 'OG', 'OT', 'VS'])

const all: Municipality[] = (data.municipalities as string[][]).map(([name, code]) => ({
  name: name as string,
  province: code as string,
  provinceName: provinces[code as string]?.[0] ?? '',
  region: provinces[code as string]?.[1] ?? '',
}))

/** Letters alone, without accents and case: `Sant'Agata` and `SANT AGATA` are one place. */
const keyOf = (text: string) =>
  plain(text)
    .replace(/[^a-z]+/g, ' ')
    .trim()

/** What people call places whose official name is another. */
const colloquial: Record<string, string> = {
  "Reggio nell'Emilia": 'Reggio Emilia',
  'Reggio di Calabria': 'Reggio Calabria',
}

const byKey = new Map<string, Municipality[]>()
const add = (key: string, municipality: Municipality) => {
  const there = byKey.get(key)
  if (there) there.push(municipality)
  else byKey.set(key, [municipality])
}
for (const [index, municipality] of all.entries()) {
  const other = (data.municipalities as string[][])[index]?.[2]
  // `Bolzano/Bozen`: people write either half, or all of it.
  const names = new Set([
    municipality.name,
    ...municipality.name.split('/'),
    ...(other ? [other, `${municipality.name}/${other}`, `${other}/${municipality.name}`] : []),
    colloquial[municipality.name] ?? municipality.name,
  ])
  for (const key of new Set([...names].map(keyOf))) add(key, municipality)
}

/** Municipalities of this name, spelled any way; several where provinces share a name. */
export const municipalitiesNamed = (name: string): Municipality[] => byKey.get(keyOf(name)) ?? []

/** Up to `limit` municipalities whose name begins with (then contains) the text. */
export const searchMunicipalities = (text: string, limit = 10): Municipality[] => {
  const key = keyOf(text)
  if (!key) return []
  const begins: Municipality[] = []
  const contains: Municipality[] = []
  for (const municipality of all) {
    const name = keyOf(municipality.name)
    if (name.startsWith(key)) begins.push(municipality)
    else if (contains.length < limit && name.includes(key)) contains.push(municipality)
  }
  begins.sort((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name, 'it'))
  return [...begins, ...contains].slice(0, limit)
}

/** A two-letter province code in upper case, or null; the name of a province gives its code. */
export const normaliseProvince = (value: string): null | string => {
  const code = value
    .trim()
    .toUpperCase()
    .replace(/^\((.*)\)$/, '$1')
  if (code in provinces || retired.has(code)) return code
  const key = keyOf(value)
  const named = Object.entries(provinces).find(([, [name]]) =>
    [name, ...name.split('/')].some((part) => keyOf(part) === key),
  )
  return named?.[0] ?? null
}

/** Region of a province code. */
export const regionOf = (province: string): null | string => provinces[province]?.[1] ?? null

/** Every province as its code and name, in the order of the names. */
export const allProvinces = (): { code: string; name: string }[] =>
  Object.entries(provinces)
    .map(([code, [name]]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'it'))

/** The names of all regions. */
export const allRegions = (): string[] =>
  [...new Set(Object.values(provinces).map(([, region]) => region))].sort((a, b) =>
    a.localeCompare(b, 'it'),
  )

/** The official name of an Italian region, spelled any way and in either language; or null. */
export const normaliseRegion = (value: string): null | string => {
  const key = keyOf(value)
  return (
    allRegions().find((name) => [name, ...name.split('/')].some((part) => keyOf(part) === key)) ??
    null
  )
}
