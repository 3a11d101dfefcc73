import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import type { ApiClient } from '../../support/client'

/** Waits until an export has ended, well or not. */
export const finished = async (client: ApiClient, id: number) => {
  for (let turn = 0; turn < 600; turn += 1) {
    const { body } = await client.get(`exports/${id}`)
    if (body.state !== 'queued' && body.state !== 'running') return body
    await sleep(100)
  }
  throw new Error('The export does not end')
}

/** Asks for a file, waits for it and downloads it. */
export const exported = async (client: ApiClient, request: object) => {
  const made = await client.post('exports', request)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const done = await finished(client, made.body.id)
  expect(done.state, JSON.stringify(done)).toBe('done')
  const answer = await client.download(done.file)
  expect(answer.status).toBe(200)
  return { ...answer, done }
}

/** The rows of a CSV file. */
export const rowsOf = (content: Buffer, delimiter = ';'): string[][] =>
  parse(content.toString('utf8').replace(/^\ufeff/, ''), { delimiter, record_delimiter: '\r\n' })
