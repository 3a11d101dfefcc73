import { isDeepStrictEqual } from 'node:util'
import { oneOf, type Subject } from '#platform/parts'
import { asHook } from '#platform/records'
import { recordSent } from '../record'

/**
 * Writes `record` into the relationship for it. A comment stays where it was written: elsewhere others
 * would read it.
 * @throws 400 (`record`) for what has no comments, and for another record
 */
export const placeComment = (subjects: readonly Subject[]) =>
  asHook(({ drafts }) => {
    for (const { before, data, problems } of drafts) {
      const sent = recordSent(data.record, subjects)
      if (before) {
        if (data.record !== undefined && !isDeepStrictEqual(sent?.record, before.record)) {
          problems.push({
            message: {
              en: 'A comment stays with the record that it was written about.',
              it: 'Un commento resta sul record per cui è stato scritto.',
            },
            path: 'record',
          })
        }
        data.record = before.record
        continue
      }
      if (sent) {
        data.record = sent.record
        for (const { field } of subjects) {
          data[field] = field === sent.field ? sent.record.value : null
        }
        continue
      }
      const { en, it } = oneOf(subjects)
      problems.push({
        message: {
          en: `Say what the comment is about: ${en}, as { "relationTo": collection, "value": id }.`,
          it: `Indica a che cosa si riferisce il commento: ${it}, come { "relationTo": collezione, "value": id }.`,
        },
        path: 'record',
      })
    }
  })
