'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { ask } from '#platform/admin/ask'
import type { AnswerOf } from '#platform/http'
import type { nextEventEndpoint } from '../../endpoints/activityEndpoints'
import { useStepTexts } from './useStepTexts'

/** What is done with an activity at a press, without a question. */
export type Step = 'choose-date' | 'claim' | 'event' | 'next-event' | 'reopen'

export type StepArgs = { activity: { id: number }; body?: object; name: Step }

/** Takes a step of an activity and says what came of it, in the reader's language. */
export const useStep = (): ((args: StepArgs) => Promise<void>) => {
  const { config } = useConfig()
  const texts = useStepTexts()
  const said: Record<Step, string> = {
    'choose-date': texts.dateChosen,
    claim: texts.claimed,
    event: texts.eventCreated,
    'next-event': texts.nextEventCreated,
    reopen: texts.reopened,
  }
  return async ({ activity, body = {}, name }) => {
    const address = `${config.routes.api}/activities/${activity.id}/${name}`
    // The others answer with the activity, which nobody asks for `created`.
    const result = await ask<Partial<AnswerOf<typeof nextEventEndpoint>>>({
      address,
      body,
      method: 'POST',
    })
    if (result.problem !== null)
      toast.error(result.problem === 'unknown' ? texts.failed : result.problem)
    else if (name === 'next-event' && result.answer.created === false)
      toast.info(texts.nextEventWasThere)
    else toast.success(said[name])
  }
}
