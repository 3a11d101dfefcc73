import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { isRecordID, recordID } from '#platform/fields'
import { failure, notLoggedIn } from '#platform/i18n'
import type { ActivityInput } from '../following'
import { type AdvanceWay, advance, advanceWays } from '../operations/advance'
import { createEvent, createNextEvent } from '../operations/agenda'
import { chooseDate } from '../operations/chooseDate'
import { claim } from '../operations/claim'
import { copy } from '../operations/copy'
import { reopen } from '../operations/reopen'
import { snooze } from '../operations/snooze'
import { snoozedUntil } from '../snoozedUntil'
import { closeManyEndpoint } from './closeMany'
import { myDayEndpoint } from './myDay'

type Body = Record<string, unknown>

type Asked = {
  body: Body
  /** `?depth=0`: relations as ids. */
  depth: 0 | 1
  id: number
  req: PayloadRequest
}

/** `POST /api/activities/:id/<name>`: who is asking, which activity, what was sent. */
const post = (name: string, run: (asked: Asked) => Promise<unknown>): Endpoint => ({
  handler: async (req) => {
    if (!req.user || req.user.blocked) throw notLoggedIn(req)
    const id = recordID(req)
    await addDataAndFileToRequest(req)
    const depth = String(req.query.depth) === '0' ? 0 : 1
    return Response.json(await run({ body: (req.data ?? {}) as Body, depth, id, req }))
  },
  method: 'post',
  path: `/:id/${name}`,
})

const required = (req: PayloadRequest, field: string) =>
  failure({
    code: 'missing-field',
    data: { field },
    message: { en: `The field “${field}” is missing.`, it: `Manca il campo «${field}».` },
    req,
  })

const isObject = (value: unknown): value is ActivityInput =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The steps of an activity; each is one operation of `operations/`. */
export const activityEndpoints: Endpoint[] = [
  closeManyEndpoint,
  myDayEndpoint,
  post('advance', ({ body, depth, id, req }) => {
    const { history, how, key, next, note, outcome } = body
    if (!advanceWays.includes(how as AdvanceWay)) throw required(req, 'how')
    if (!isRecordID(outcome)) throw required(req, 'outcome')
    if (typeof key !== 'string' || key === '' || key.length > 200) throw required(req, 'key')
    return advance({
      depth,
      history: isObject(history) ? history : undefined,
      how: how as AdvanceWay,
      id,
      key,
      next: isObject(next) ? next : undefined,
      note: typeof note === 'string' ? note.trim() || undefined : undefined,
      outcome,
      req,
    })
  }),
  post('copy', ({ body: { assignee, startsAt }, depth, id, req }) => {
    if (typeof startsAt !== 'string') throw required(req, 'startsAt')
    return copy({
      assignee: isRecordID(assignee) ? assignee : null,
      depth,
      id,
      req,
      startsAt,
    })
  }),
  post('event', ({ id, req }) => createEvent({ id, req })),
  post('next-event', ({ id, req }) => createNextEvent({ id, req })),
  post('claim', ({ id, req }) => claim({ id, req })),
  post('reopen', ({ id, req }) => reopen({ id, req })),
  post('snooze', ({ body, id, req }) => {
    const until = snoozedUntil(body, new Date())
    if (until === undefined) throw required(req, 'until')
    return snooze({ id, req, until })
  }),
  post('choose-date', ({ body: { offer }, id, req }) => {
    if (typeof offer !== 'string') throw required(req, 'offer')
    return chooseDate({ id, offer, req })
  }),
]
