import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { recordID } from '#platform/fields'
import { notLoggedIn } from '#platform/i18n'
import type { SettingsInput } from '../operations/parseSettings'

/** Checks who asks and gives the id of the import in the address, and what was sent. */
export const readRequest = async (
  req: PayloadRequest,
): Promise<{ id: number; input: SettingsInput }> => {
  if (!req.user || req.user.blocked) throw notLoggedIn(req)
  if (req.method === 'POST') await addDataAndFileToRequest(req)
  const { format, mapping, matchBy, onMatch, onProblem } = (req.data ?? {}) as SettingsInput
  const sent = { format, mapping, matchBy, onMatch, onProblem }
  const input = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined))
  return { id: recordID(req), input }
}

/** An endpoint under the address of one import. */
export const onImport = (
  method: Endpoint['method'],
  path: string,
  handler: Endpoint['handler'],
): Endpoint => ({ handler, method, path: `/:id/${path}` })
