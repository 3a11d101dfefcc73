import { endpoint, ofRecord } from '../http'
import type { RightsRows } from '../parts'
import { noteTold } from './changedViews'

/** `POST /api/saved-views/:id/told`: what was said of a view that finds other records has been read. */
export const toldEndpoint = endpoint({
  method: 'post',
  path: '/saved-views/:id/told',
  input: { params: ofRecord },
  run: async ({ params: { id }, req }) => {
    await noteTold({ id, req })
    return { told: true }
  },
})

/** Whose view it is not changes nothing by it, and learns nothing of it. */
export const toldRights: RightsRows = {
  endpoints: { 'POST /saved-views/:id/told': { bystander: [200], nobody: [401] } },
}
