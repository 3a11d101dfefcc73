'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { textsIn } from '../../i18n/languages'
import { ask } from '../ask'
import { newKey } from '../form/newKey'
import { useUndo } from '../Undo/useUndo'
import type { Doc } from './docs'
import { isSame } from './same'
import { listTexts } from './translations'

type SaveArgs = {
  /** What stood there when the change began. */
  before: unknown
  id: number
  /** What people call it. */
  label: string
  name: string
  value: unknown
}

/**
 * Saves one field of a record, changed where it stands, and offers to undo that. What somebody else said
 * there meanwhile stays.
 * @returns what went wrong, for people; null for nothing
 */
export const useSaveField = (collection: string): ((args: SaveArgs) => Promise<null | string>) => {
  const { config, getEntityConfig } = useConfig()
  const { told } = useUndo()
  const { i18n } = useTranslation()
  const texts = textsIn(listTexts, i18n.language)
  const wordsOf = (problem: string) => (problem === 'unknown' ? texts.notSaved : problem)
  return async ({ before, id, label, name, value }) => {
    const record = `${config.routes.api}/${collection}/${id}?depth=0`
    const now = await ask<Doc>({
      address: `${record}&select[${name}]=true&select[updatedAt]=true`,
    })
    if (now.problem !== null) return wordsOf(now.problem)
    // The page may be an hour old.
    if (!isSame(now.answer[name], before)) return texts.changedMeanwhile
    const body = { [name]: value, updatedAt: now.answer.updatedAt }
    // Of users, whose row holds their password, nothing is kept.
    const key = getEntityConfig({ collectionSlug: collection })?.auth ? undefined : newKey()
    const { problem } = await ask({ address: record, body, method: 'PATCH', undoKey: key })
    if (problem !== null) return wordsOf(problem)
    if (key) told(texts.changed(label), { key })
    return null
  }
}
