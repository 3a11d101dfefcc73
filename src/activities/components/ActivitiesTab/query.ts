import type { RecordQuery } from '#platform/admin/RecordTable/query'

/**
 * The activities of a record, in the order of the index (its field, startsAt, createdAt).
 * @param subject the relationship of activities that points at it
 */
export const activitiesOf = (subject: string, id: number): RecordQuery => ({
  collection: 'activities',
  depth: 1,
  limit: 30,
  select: {
    assignee: true,
    assigneeGroup: true,
    company: true,
    contact: true,
    createdAt: true,
    description: true,
    duration: true,
    hasTime: true,
    mode: true,
    startsAt: true,
    state: true,
    status: true,
    subject: true,
  },
  sort: ['-startsAt', '-createdAt', '-id'],
  where: { [subject]: { equals: id } },
})
