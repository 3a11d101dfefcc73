'use client'

import { createContext, use } from 'react'
import type { StepChoices } from '../../stepChoices'

type StepSetting = {
  choices: StepChoices
  /** Whose people are found as participants; null: those of all companies. */
  company: null | number
  /** The time zone of the company that works with the CRM: it decides what the next working day is. */
  companyZone: string
  /** The reader's: what is typed is of their clock. */
  timeZone: string
}

const Context = createContext<null | StepSetting>(null)

/** Around the forms of an activity's steps: what they let choose, and by which clock. */
export const StepProvider = Context.Provider

/** What the page around the form of a step knows. */
export const useStepSetting = (): StepSetting => {
  const value = use(Context)
  if (!value) throw new Error('The form of a step stands in a StepProvider')
  return value
}
