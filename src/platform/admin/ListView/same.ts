/** Ids come as numbers and as records, emptiness in several ways. */
const plain = (value: unknown): string => {
  if (Array.isArray(value)) return JSON.stringify(value.map(plain).sort())
  if (value !== null && typeof value === 'object') return plain((value as { id?: unknown }).id)
  return String(value ?? '')
}

/** Whether two readings of a field say the same. */
export const isSame = (a: unknown, b: unknown): boolean => plain(a) === plain(b)
