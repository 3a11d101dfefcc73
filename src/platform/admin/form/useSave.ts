'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { type KeyboardEvent, useRef, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { ask } from '../ask'
import { adminTexts } from '../translations'

/**
 * Sends a form once at a time and keeps what went wrong, in the user's language.
 * @returns `send`, which answers null when it did not work
 */
export const useSave = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { failed } = textsIn(adminTexts, i18n.language)
  const [problem, setProblem] = useState<null | string>(null)
  const [fields, setFields] = useState<Record<string, string>>({})
  const [isSaving, setSaving] = useState(false)
  // State comes too late for a second press within the same frame.
  const isUnderWay = useRef(false)

  const send = async <Answer>(
    path: string,
    body: object,
    method: 'PATCH' | 'POST' = 'POST',
  ): Promise<Answer | null> => {
    if (isUnderWay.current) return null
    isUnderWay.current = true
    setSaving(true)
    setProblem(null)
    setFields({})
    const result = await ask<Answer>({
      address: `${config.routes.api}${path}`,
      body,
      method,
    })
    isUnderWay.current = false
    setSaving(false)
    if (result.problem === null) return result.answer
    setProblem(result.problem === 'unknown' ? failed : result.problem)
    setFields(result.fields)
    return null
  }

  return { fields, isSaving, problem, send, setProblem }
}

/** Ctrl+Enter, ⌘+Enter or Alt+S saves a form from any of its fields. */
const isSaveShortcut = ({ altKey, code, ctrlKey, key, metaKey }: KeyboardEvent): boolean =>
  (key === 'Enter' && (ctrlKey || metaKey)) || (code === 'KeyS' && altKey && !ctrlKey && !metaKey)

/** For a form's `onKeyDown`: its save keys work from each of its fields. */
export const saveByKey = (event: KeyboardEvent<HTMLFormElement>): void => {
  if (!isSaveShortcut(event)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
