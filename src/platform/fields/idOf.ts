/** The id of a relation, populated or not; null for none. */
export const idOf = (value: unknown): null | number => {
  const id = value && typeof value === 'object' ? (value as { id?: unknown }).id : value
  return id === null || id === undefined || id === '' ? null : Number(id)
}
