'use client'

import { useTranslation } from '@payloadcms/ui'
import { textsIn } from '#platform/i18n/languages'
import { activityTexts } from '../../translations'

export type StepTexts = (typeof activityTexts)['en']['steps']

/** The words of an activity's steps, in the reader's language. */
export const useStepTexts = (): StepTexts => {
  const { i18n } = useTranslation()
  return textsIn(activityTexts, i18n.language).steps
}
