import { handleServerFunctions } from '@payloadcms/next/layouts'
import { headers as requestHeaders } from 'next/headers'
import {
  executeAuthStrategies,
  getPayload,
  type ImportMap,
  type SanitizedConfig,
  type ServerFunctionClientArgs,
} from 'payload'

type AskArgs = ServerFunctionClientArgs & {
  config: Promise<SanitizedConfig>
  importMap: ImportMap
}

/** The form of the first user is made before there is one. */
const withoutLogin = new Set(['form-state'])

/**
 * What the panel asks of the server beside the API. Payload looks the name up in an object, where
 * `constructor` is found, too: here it is one of its own, and who asks is logged in.
 */
export const askServer = async ({ args, config, importMap, name }: AskArgs): Promise<unknown> => {
  if (typeof name !== 'string' || name in {}) throw new Error('There is no such function')
  if (!withoutLogin.has(name)) {
    const [headers, payload] = await Promise.all([requestHeaders(), getPayload({ config })])
    const { user } = await executeAuthStrategies({ headers, payload })
    if (!user || user.blocked) throw new Error('Please log in first')
  }
  return handleServerFunctions({ args, config, importMap, name })
}
