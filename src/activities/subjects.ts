import type { Activity } from '#payload-types'
import { idOf } from '#platform/fields/idOf'
import type { Subject } from '#platform/parts'

/**
 * What an activity is about, by the fields of its subjects: their ids, null for those it has not.
 * @param activity with its relations as ids or as records
 */
export const aboutOf = (
  activity: Activity,
  subjects: readonly Pick<Subject, 'field'>[],
): Record<string, null | number> => {
  const values = new Map(Object.entries(activity))
  return Object.fromEntries(subjects.map(({ field }) => [field, idOf(values.get(field))]))
}
