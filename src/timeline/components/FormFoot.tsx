'use client'

import { Button } from '@payloadcms/ui'
import { useTimelineContext } from './TimelineContext'

type FormFootProps = {
  isSaving: boolean
  label?: string
  onCancel: () => void
  problem: null | string
}

/** Save and cancel, with their keys; what went wrong stands beside them. */
export const FormFoot = ({ isSaving, label, onCancel, problem }: FormFootProps) => {
  const { texts } = useTimelineContext()
  return (
    <div className="crm-form__foot">
      <Button disabled={isSaving} margin={false} size="medium" type="submit">
        {label ?? texts.save}
      </Button>
      <kbd className="crm-kbd">Ctrl+Enter</kbd>
      <Button buttonStyle="subtle" margin={false} onClick={onCancel} size="medium" type="button">
        {texts.cancel}
      </Button>
      <kbd className="crm-kbd">Esc</kbd>
      <span className="crm-problem" role="alert">
        {problem}
      </span>
    </div>
  )
}
