/** How somebody wants the views of a list; all of it by their keys. */
export type Arrangement = {
  /** The one that the list opens with. */
  first?: string
  hidden: readonly string[]
  /** Those that are not in it come after, as they are. */
  order: readonly string[]
}

/** Where it is kept among Payload's preferences of a person. */
export const arrangementKey = (collection: string): string => `crm-views-${collection}`

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** @param value what a preference holds: anything */
export const arrangementIn = (value: unknown): Arrangement => {
  const said = (value ?? {}) as Record<string, unknown>
  return {
    first: typeof said.first === 'string' ? said.first : undefined,
    hidden: texts(said.hidden),
    order: texts(said.order),
  }
}

/** The views in the order of an arrangement, those that it does not know after the others. */
export const inOrder = <View extends { key: string }>(
  views: readonly View[],
  { order }: Arrangement,
): View[] => {
  const placeOf = ({ key }: View): number => {
    const place = order.indexOf(key)
    return place < 0 ? order.length : place
  }
  return views.toSorted((a, b) => placeOf(a) - placeOf(b))
}
