import type { FlattenedField } from 'payload'
import type { Data, Problem } from '../records/rules'

const texts = ['code', 'email', 'text', 'textarea']

const noText = {
  en: 'This has to be a text.',
  it: 'Qui serve un testo.',
}

/**
 * Texts of a record as they are sent, in place: a number is written out, whatever else is none. The
 * database would write down anything, and rules for texts pass over what is none.
 * @returns what is no text
 */
export const readTexts = (data: Data, fields: FlattenedField[]): Problem[] =>
  fields.flatMap(({ name, type, ...field }): Problem[] => {
    const value = data[name]
    const isList = 'hasMany' in field && field.hasMany
    if (!texts.includes(type) || isList || value === null || value === undefined) return []
    if (typeof value === 'number') data[name] = String(value)
    return typeof data[name] === 'string' ? [] : [{ message: noText, path: name }]
  })
