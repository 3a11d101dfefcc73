'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { askJSON } from '#platform/admin/sendJSON'
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
    const result = await askJSON<{ created?: boolean }>({ address, body, method: 'POST' })
    if (result.problem !== null)
      toast.error(result.problem === 'unknown' ? texts.failed : result.problem)
    else if (name === 'next-event' && result.answer.created === false)
      toast.info(texts.nextEventWasThere)
    else toast.success(said[name])
  }
}
