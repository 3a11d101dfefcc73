import { entry, fresh, type Subject } from '#tests/integration/rights/subject'

/** How the rights matrix makes zones and their rules. */
export const subjects: Record<string, Subject> = {
  zones: entry(),
  'zone-rules': {
    data: (_, __, made) => ({ city: fresh('Zebra'), zone: made.zones?.E }),
    field: 'city',
    marks: ['E'],
  },
}
