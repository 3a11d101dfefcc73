/** Whether a text is a number as `normalisePhone` stores it, and not one that is being typed. */
export const isStoredPhone = (text: string): boolean => /^\+\d{5,15}(?:;ext=\d{1,7})?$/.test(text)
