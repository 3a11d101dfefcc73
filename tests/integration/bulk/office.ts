import { setTimeout as sleep } from 'node:timers/promises'
import type { BulkChange } from '#payload-types'
import type { ApiClient } from '../../support/client'

export const all = {
  create: 'all',
  delete: 'all',
  export: 'all',
  read: 'all',
  update: 'all',
} as const

let keys = 0

/** A key that no other dialog has. */
export const newKey = () => `dialog-${++keys}`

/** Waits until a run is over. */
export const untilOver = async (
  client: ApiClient,
  id: number,
  within = 60_000,
): Promise<BulkChange> => {
  const end = Date.now() + within
  for (;;) {
    const { body } = await client.get(`bulk-changes/${id}?depth=0`)
    if (body.state !== 'queued' && body.state !== 'running') return body
    if (Date.now() > end) throw new Error(`It does not end: ${JSON.stringify(body)}`)
    await sleep(50)
  }
}

/** Starts a change of many and waits for it: what became of it, and what was left as it was. */
export const change = async (client: ApiClient, collection: string, order: object) => {
  const started = await client.post(`${collection}/bulk`, { key: newKey(), ...order })
  if (started.status !== 202) throw new Error(`${started.status} ${JSON.stringify(started.body)}`)
  const run = await untilOver(client, started.body.id)
  const { body } = await client.get(`bulk-changes/${run.id}/failures`)
  return {
    failures: body.failures as { code: string; message: string; record: number; title: string }[],
    run,
  }
}
