'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { undoEndpoint } from '../../changes/endpoint'
import type { AnswerOf } from '../../http'
import { textsIn } from '../../i18n/languages'
import { ask } from '../ask'
import { adminTexts } from '../translations'
import { forgetLast, offeredFor, offerLast } from './last'

type Answer = AnswerOf<typeof undoEndpoint>

type StepArgs = {
  /** The key that the step was taken with. */
  key: string
  /** What shows the records beside the page itself reads them again. */
  onUndone?: () => void
}

/**
 * Tells what was done, with a button that takes it back; for ten seconds, Ctrl+Z does the same.
 * @returns `told` for a toast, and `undo` for a button of one's own
 * @example const { told } = useUndo(); told(texts.saved, { key, onUndone: reload })
 */
export const useUndo = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const texts = textsIn(adminTexts, i18n.language)

  const undo = async ({ key, onUndone }: StepArgs): Promise<Answer | null> => {
    const asked = await ask<Answer>({ address: `${config.routes.api}/undo`, body: { key } })
    if (asked.problem === null) {
      if (asked.answer.state === 'undone') toast.success(texts.undone)
    } else toast.error(asked.problem === 'unknown' ? texts.failed : asked.problem)
    onUndone?.()
    router.refresh()
    return asked.problem === null ? asked.answer : null
  }

  const told = (said: string, step: StepArgs): void => {
    const take = () => {
      forgetLast(take)
      void undo(step)
    }
    const id = toast.success(said, {
      action: { label: texts.undo, onClick: take },
      duration: offeredFor,
    })
    offerLast({ toast: id, undo: take, until: Date.now() + offeredFor })
  }
  return { told, undo }
}
