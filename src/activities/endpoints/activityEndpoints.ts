import * as z from 'zod'
import { anID, anything, endpoint, needed, ofRecord, refusing } from '#platform/http'
import type { ActivityInput } from '../following'
import { advance, advanceWays } from '../operations/advance'
import { createEvent, createNextEvent } from '../operations/agenda'
import { chooseDate } from '../operations/chooseDate'
import { claim } from '../operations/claim'
import { copy } from '../operations/copy'
import { reopen } from '../operations/reopen'
import { snooze } from '../operations/snooze'
import { snoozedUntil } from '../snoozedUntil'
import { closeManyEndpoint } from './closeMany'
import { myDayEndpoint } from './myDay'

/** `?depth=0`: relations as ids. */
const depth = anything.transform((sent) => (String(sent) === '0' ? 0 : 1))

const query = z.object({ depth })

/** Fields of an activity, which its collection checks; what is no object says nothing. */
const activityFields = z
  .custom<ActivityInput>(
    (sent) => typeof sent === 'object' && sent !== null && !Array.isArray(sent),
  )
  .optional()
  .catch(undefined)

const note = z
  .string()
  .transform((text) => text.trim() || undefined)
  .optional()
  .catch(undefined)

/** `POST /api/activities/:id/advance`: closes it with its outcome, and writes what follows. */
const advanceEndpoint = endpoint({
  method: 'post',
  path: '/:id/advance',
  input: {
    params: ofRecord,
    query,
    body: z.object({
      how: needed(z.enum(advanceWays)),
      outcome: needed(anID),
      key: needed(z.string().min(1).max(200)),
      history: activityFields,
      next: activityFields,
      note,
    }),
  },
  run: ({ body, params: { id }, query: { depth }, req }) => advance({ ...body, depth, id, req }),
})

/** `POST /api/activities/:id/copy` `{ startsAt, assignee? }`: the same again, open. */
const copyEndpoint = endpoint({
  method: 'post',
  path: '/:id/copy',
  input: {
    params: ofRecord,
    query,
    body: z.object({ assignee: anID.nullable().catch(null), startsAt: needed(z.string()) }),
  },
  run: ({ body, params: { id }, query: { depth }, req }) => copy({ ...body, depth, id, req }),
})

/** `POST /api/activities/:id/event`: puts it on its assignee’s agenda. */
const eventEndpoint = endpoint({
  method: 'post',
  path: '/:id/event',
  input: { params: ofRecord },
  run: ({ params: { id }, req }) => createEvent({ id, req }),
})

/** `POST /api/activities/:id/next-event`: the event that its next date and assignee make, once. */
export const nextEventEndpoint = endpoint({
  method: 'post',
  path: '/:id/next-event',
  input: { params: ofRecord },
  run: ({ params: { id }, req }) => createNextEvent({ id, req }),
})

/** `POST /api/activities/:id/claim`: takes it out of the queue of a group. */
const claimEndpoint = endpoint({
  method: 'post',
  path: '/:id/claim',
  input: { params: ofRecord },
  run: ({ params: { id }, req }) => claim({ id, req }),
})

/** `POST /api/activities/:id/reopen` */
const reopenEndpoint = endpoint({
  method: 'post',
  path: '/:id/reopen',
  input: { params: ofRecord },
  run: ({ params: { id }, req }) => reopen({ id, req }),
})

const until = z
  .object({ minutes: anything, until: anything })
  .transform((sent) => snoozedUntil(sent, new Date()))
  .pipe(z.date().nullable())

/** `POST /api/activities/:id/snooze` `{ minutes }` or `{ until }`: its reminder comes later, or no more. */
const snoozeEndpoint = endpoint({
  method: 'post',
  path: '/:id/snooze',
  input: {
    params: ofRecord,
    body: refusing(until, {
      code: 'missing-field',
      data: { field: 'until' },
      message: { en: 'The field “until” is missing.', it: 'Manca il campo «until».' },
    }),
  },
  run: ({ body, params: { id }, req }) => snooze({ id, req, until: body }),
})

/** `POST /api/activities/:id/choose-date` `{ offer }`: the appointment is at one of the offered dates. */
const chooseDateEndpoint = endpoint({
  method: 'post',
  path: '/:id/choose-date',
  input: { params: ofRecord, body: z.object({ offer: needed(z.string()) }) },
  run: ({ body: { offer }, params: { id }, req }) => chooseDate({ id, offer, req }),
})

/** The steps of an activity; each is one operation of `operations/`. */
export const activityEndpoints = [
  closeManyEndpoint,
  myDayEndpoint,
  advanceEndpoint,
  copyEndpoint,
  eventEndpoint,
  nextEventEndpoint,
  claimEndpoint,
  reopenEndpoint,
  snoozeEndpoint,
  chooseDateEndpoint,
]
