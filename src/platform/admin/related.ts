/** A relation as the API gives it at depth 1; null where there is none or none that may be seen. */
export const related = <T extends { id: number }>(
  value: null | number | T | undefined,
): null | T => (value && typeof value === 'object' ? value : null)
