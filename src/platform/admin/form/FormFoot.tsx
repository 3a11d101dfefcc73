'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { textsIn } from '../../i18n/languages'
import { adminTexts } from '../translations'

type FormFootProps = {
  isSaving: boolean
  label?: string
  onCancel: () => void
  problem: null | string
}

/** Save and cancel, with their keys; what went wrong stands beside them. */
export const FormFoot = ({ isSaving, label, onCancel, problem }: FormFootProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(adminTexts, i18n.language)
  return (
    <div className="crm-form__foot">
      <Button disabled={isSaving} margin={false} size="medium" type="submit">
        {label ?? texts.save}
      </Button>
      <kbd className="crm-kbd">{texts.saveKeys}</kbd>
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
