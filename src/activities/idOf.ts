/** The id of a relation, populated or not; null where there is none. */
export const idOf = (value: unknown): null | number => {
  const id = value && typeof value === 'object' ? (value as { id?: unknown }).id : value
  return id === null || id === undefined ? null : Number(id)
}
