import * as z from 'zod'
import { endpoint, needed } from '../http'
import type { RightsRows } from '../parts/contributions/work'
import { undo } from './undo'

/**
 * `POST /api/undo` `{ key }`: takes back the step that who asks took with this key →
 * `{ key, state, restored, run? }`.
 */
export const undoEndpoint = endpoint({
  method: 'post',
  path: '/undo',
  input: { body: z.object({ key: needed(z.string().min(1).max(200)) }) },
  run: ({ body: { key }, req }) => undo({ key, req }),
  seconds: 60,
})

export const undoRights: RightsRows = {
  endpoints: { 'POST /undo': { bystander: [400], nobody: [401] } },
}
