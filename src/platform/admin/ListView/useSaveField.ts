'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { textsIn } from '../../i18n/languages'
import { ask } from '../ask'
import type { Doc } from './docs'
import { isSame } from './same'
import { listTexts } from './translations'

type SaveArgs = {
  /** What stood there when the change began. */
  before: unknown
  id: number
  name: string
  value: unknown
}

/**
 * Saves one field of a record, changed where it stands. What somebody else said there meanwhile stays.
 * @returns what went wrong, for people; null for nothing
 */
export const useSaveField = (collection: string): ((args: SaveArgs) => Promise<null | string>) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const texts = textsIn(listTexts, i18n.language)
  const told = (problem: string) => (problem === 'unknown' ? texts.notSaved : problem)
  return async ({ before, id, name, value }) => {
    const record = `${config.routes.api}/${collection}/${id}?depth=0`
    const now = await ask<Doc>({
      address: `${record}&select[${name}]=true&select[updatedAt]=true`,
    })
    if (now.problem !== null) return told(now.problem)
    // The page may be an hour old.
    if (!isSame(now.answer[name], before)) return texts.changedMeanwhile
    const body = { [name]: value, updatedAt: now.answer.updatedAt }
    const { problem } = await ask({ address: record, body, method: 'PATCH' })
    return problem === null ? null : told(problem)
  }
}
