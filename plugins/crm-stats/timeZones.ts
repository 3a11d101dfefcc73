import { isTimeZone } from '#settings'

/** A zone by name; an offset such as `+02:00` means its opposite to PostgreSQL. */
export const isZoneName = (name: string): boolean =>
  /^[A-Za-z]\w*(\/[\w+-]+)*$/.test(name) && isTimeZone(name)

/** Names of time zones to choose from. */
export const zoneNames = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]
