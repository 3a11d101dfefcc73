import * as z from 'zod'
import { anID, endpoint, needed } from '#platform/http'
import { fieldFailure } from '#platform/i18n'
import { markSeen } from '../operations/markSeen'
import { commented, recordSent } from '../record'

/** `POST /api/comments/seen` `{ record }`: one's mentions on this record leave the bell. */
export const seenEndpoint = endpoint({
  method: 'post',
  path: '/seen',
  input: {
    body: z.object({
      record: needed(z.object({ relationTo: needed(z.string()), value: needed(anID) })),
    }),
  },
  run: ({ body, req }) => {
    const sent = recordSent(body.record, commented(req))
    if (sent) return markSeen({ ...sent, req })
    throw fieldFailure({
      message: { en: 'There are no comments on these.', it: 'Questi record non hanno commenti.' },
      path: 'record',
      req,
    })
  },
})
