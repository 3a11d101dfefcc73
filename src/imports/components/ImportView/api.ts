import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Import } from '#payload-types'
import type { Preview } from '../../operations/previewImport'
import type { ImportSettings } from '../../types'

/** What the server said was wrong, in the user's language. */
export class RequestError extends Error {}

type Ask = <T>(path: string, options?: { body?: BodyInit | object; method?: string }) => Promise<T>

/** Asks the API of imports as the user of the page. @throws {RequestError} */
export const useImportsApi = (): Ask => {
  const { config } = useConfig()
  const base = `${config.serverURL}${config.routes.api}/imports`
  return useCallback(
    async (path, { body, method = body ? 'POST' : 'GET' } = {}) => {
      const isForm = body instanceof FormData
      const response = await fetch(`${base}${path}`, {
        body: body && !isForm ? JSON.stringify(body) : (body as FormData | undefined),
        credentials: 'include',
        headers: isForm || !body ? {} : { 'Content-Type': 'application/json' },
        method,
      })
      const answer = await response.json().catch(() => null)
      if (response.ok) return answer
      const [error] = answer?.errors ?? []
      const detail = error?.data?.errors?.[0]?.message
      throw new RequestError(detail ?? error?.message ?? response.statusText)
    },
    [base],
  )
}

export type { Import, ImportSettings, Preview }
