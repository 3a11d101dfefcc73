import { fold } from '../../rules/foldName'

type Option = { label: string; value: string }

/** Languages besides that of the interface in which a country is found. */
const languages = ['it', 'en', 'de', 'fr', 'es']

/**
 * Finds a country by what people call it (“Olanda”), in any of five languages, or by its code; those whose
 * name begins like this leave out those that have it somewhere else in theirs.
 * @param usualNames what people call them beside that, by code, with `|` between them
 */
export const countryFinder = (
  options: readonly Option[],
  usualNames: Readonly<Record<string, string>>,
) => {
  const displays = languages.map(
    (language) => new Intl.DisplayNames([language], { type: 'region' }),
  )
  const names = new Map(
    options.map(({ label, value }) => [
      value,
      [
        label,
        value,
        ...displays.map((display) => display.of(value) ?? value),
        ...(Object.hasOwn(usualNames, value) ? String(usualNames[value]).split('|') : []),
      ].map(fold),
    ]),
  )
  const someBegin = (search: string) =>
    [...names.values()].some((each) => each.some((name) => name.startsWith(search)))
  let last = { search: '', some: true }
  return (option: null | Option, typed: string): boolean => {
    const search = fold(typed)
    if (last.search !== search) last = { search, some: someBegin(search) }
    const own = names.get(option?.value ?? '') ?? []
    return own.some((name) => (last.some ? name.startsWith(search) : name.includes(search)))
  }
}
