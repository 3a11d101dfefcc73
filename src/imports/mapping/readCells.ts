import { headingKey } from './headings'

const yes = new Set('si yes y s true vero 1 x ok v'.split(' '))
const no = new Set('no n false falso 0'.split(' '))

/** Yes or no in either language; null when it is neither. */
export const readBoolean = (text: string): boolean | null => {
  const key = headingKey(text)
  return yes.has(key) ? true : no.has(key) ? false : null
}

const romeOffset = (utc: Date): number => {
  const shown = new Date(
    `${utc.toLocaleString('sv-SE', { timeZone: 'Europe/Rome' }).replace(' ', 'T')}Z`,
  )
  return shown.getTime() - utc.getTime()
}

/** An instant from `31/12/2026`, `2026-12-31`, with or without `14:30`, in the time of Rome. */
export const readDate = (text: string): null | string => {
  const value = text.trim()
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(value)) {
    const instant = new Date(value)
    return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
  }
  const match =
    /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))(?:[ T](\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/.exec(
      value,
    )
  if (!match) return null
  const part = (index: number) => Number(match[index] ?? 0)
  const [year, month, day] = match[1] ? [part(1), part(2), part(3)] : [part(6), part(5), part(4)]
  const wall = new Date(Date.UTC(year, month - 1, day, part(7), part(8), part(9)))
  if (wall.getUTCDate() !== day || wall.getUTCMonth() !== month - 1 || part(7) > 23) return null
  return new Date(
    wall.getTime() - romeOffset(new Date(wall.getTime() - romeOffset(wall))),
  ).toISOString()
}

/** A day as fields without a time have it: noon UTC, the same day in every office. */
export const readDay = (text: string): null | string => {
  const instant = readDate(text)
  if (instant === null) return null
  const at = new Date(instant)
  const shown = new Date(at.getTime() + romeOffset(at))
  return `${shown.toISOString().slice(0, 10)}T12:00:00.000Z`
}
