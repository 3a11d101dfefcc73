import type { CheckboxFieldServerProps } from 'payload'
import { textsIn } from '#platform/i18n/languages'
import { canSendMail } from '#platform/mail'
import { reminderTexts } from '../translations'

/** Beside “by mail too”: where it goes, or that this server sends no mail. */
export const ByMailNote = ({ i18n }: CheckboxFieldServerProps) => {
  const texts = textsIn(reminderTexts, i18n.language)
  return <div className="field-description">{canSendMail() ? texts.byMail : texts.noMail}</div>
}
