import type { Where } from 'payload'
import { activityStates, isOpen } from '#activities'
import { may } from '#platform/access'
import type { ListView } from '#platform/parts'

const mine: Where = { owner: { equals: 'me' } }
const open: Where = { state: { equals: 'open' } }
// Payload's type knows no condition on the records that name this one.
const idle = {
  activities: { none: { state: { in: activityStates.filter(isOpen) } } },
} as unknown as Where

const where = (...and: Where[]): Where => ({ or: [{ and }] })

/** The views of the leads that everyone has. */
export const leadViews: ListView[] = [
  {
    help: { en: 'Yours and not decided yet.', it: 'Tuoi e non ancora decisi.' },
    key: 'mine-open',
    label: { en: 'Mine, open', it: 'Miei, aperti' },
    on: 'leads',
    order: 10,
    sort: '-createdAt',
    where: where(mine, open),
  },
  {
    key: 'mine',
    label: { en: 'Mine', it: 'Miei' },
    on: 'leads',
    order: 20,
    sort: '-createdAt',
    where: where(mine),
  },
  {
    key: 'open',
    label: { en: 'Open', it: 'Aperti' },
    on: 'leads',
    order: 30,
    sort: '-createdAt',
    where: where(open),
  },
  {
    help: {
      en: 'Not decided yet, and nothing is planned for them.',
      it: 'Non ancora decisi, e senza nulla di programmato.',
    },
    key: 'idle',
    label: { en: 'Without a next action', it: 'Senza prossima azione' },
    on: 'leads',
    order: 40,
    // Who sees no activities cannot tell whether nothing is planned.
    shown: async (req) =>
      (await may({ collection: 'activities', operation: 'read', req })) !== false,
    sort: '-createdAt',
    where: where(open, idle),
  },
]
