import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Import } from '#payload-types'
import { type Asked, ask } from '#platform/admin/ask'
import { adminTexts } from '#platform/admin/translations'
import type { AnswerOf } from '#platform/http'
import { textsIn } from '#platform/i18n/languages'
import type { previewWith } from '../../endpoints/preview'
import type { ImportSettings } from '../../types'

type AskImports = <Answer>(
  path: string,
  options?: { body?: object; method?: 'POST' },
) => Promise<Asked<Answer>>

/** Asks the API of imports as the user of the page; `problem` is a sentence in their language. */
export const useImportsApi = (): AskImports => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { failed } = textsIn(adminTexts, i18n.language)
  const base = `${config.serverURL}${config.routes.api}/imports`
  return useCallback(
    async <Answer>(path: string, options?: { body?: object; method?: 'POST' }) => {
      const asked = await ask<Answer>({ ...options, address: `${base}${path}` })
      return asked.problem === 'unknown' ? { ...asked, problem: failed } : asked
    },
    [base, failed],
  )
}

export type Preview = AnswerOf<typeof previewWith>
export type { Import, ImportSettings }
