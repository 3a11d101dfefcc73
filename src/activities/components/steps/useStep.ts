'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { ask } from '#platform/admin/ask'
import { newKey } from '#platform/admin/form/newKey'
import { useUndo } from '#platform/admin/Undo/useUndo'
import type { AnswerOf } from '#platform/http'
import type { nextEventEndpoint } from '../../endpoints/activityEndpoints'
import { useStepTexts } from './useStepTexts'

/** What is done with an activity at a press, without a question. */
export type Step = 'choose-date' | 'claim' | 'event' | 'next-event' | 'reopen'

export type StepArgs = {
  activity: { id: number }
  body?: object
  name: Step
  /** Reads again what it shows of it, when the step is taken back. */
  onUndone?: () => void
}

/** Takes a step of an activity and says what came of it, in the reader's language. */
export const useStep = (): ((args: StepArgs) => Promise<void>) => {
  const { config } = useConfig()
  const texts = useStepTexts()
  const { told } = useUndo()
  const said: Record<Step, string> = {
    'choose-date': texts.dateChosen,
    claim: texts.claimed,
    event: texts.eventCreated,
    'next-event': texts.nextEventCreated,
    reopen: texts.reopened,
  }
  return async ({ activity, body = {}, name, onUndone }) => {
    const key = newKey()
    const address = `${config.routes.api}/activities/${activity.id}/${name}`
    // The others answer with the activity, which nobody asks for `created`.
    const result = await ask<Partial<AnswerOf<typeof nextEventEndpoint>>>({
      address,
      body,
      method: 'POST',
      undoKey: key,
    })
    if (result.problem !== null)
      toast.error(result.problem === 'unknown' ? texts.failed : result.problem)
    else if (name === 'next-event' && result.answer.created === false)
      toast.info(texts.nextEventWasThere)
    else told(said[name], { key, onUndone })
  }
}
