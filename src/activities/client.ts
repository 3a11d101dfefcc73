/** What components of other features may use in the browser; `index.ts` is for the server. */
export { StatusChip } from './components/StatusChip'
export { AdvanceDialog } from './components/steps/AdvanceDialog'
export { CopyDialog } from './components/steps/CopyDialog'
export { DraftFields } from './components/steps/DraftFields'
export { PersonSelect } from './components/steps/PersonSelect'
export { QuickAdvance } from './components/steps/QuickAdvance'
export { StepProvider } from './components/steps/StepContext'
export { StepMenu } from './components/steps/StepMenu'
export { type StepArgs, useStep } from './components/steps/useStep'
export { useStepTexts } from './components/steps/useStepTexts'
export {
  clockOf,
  type Draft,
  type DraftKind,
  emptyDraft,
  fieldsOf,
  type WrongPart,
  wrongParts,
} from './draft'
export { formatDuration } from './duration'
export { nextWorkingDay } from './following'
export { headline } from './headline'
export { formatMoment, isOverdue } from './moment'
export { isClosed } from './state'
export type { StepChoices } from './stepChoices'
