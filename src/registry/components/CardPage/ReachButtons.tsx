import { Button } from '@payloadcms/ui'
import { textsIn } from '#platform/i18n/languages'
import type { RecordPieceProps } from '#platform/parts'
import { formatPhone } from '../../rules'
import { registryTexts } from '../../translations'
import { PhoneLink } from '../PhoneLink'

/** To call them and to write to them, where one knows how. */
export const ReachButtons = ({ doc, req }: RecordPieceProps) => {
  const { language } = req.i18n
  const texts = textsIn(registryTexts, language)
  const said = (value: unknown) => (typeof value === 'string' ? value : '')
  const phone = said(doc.phone) || said(doc.mobile)
  const email = said(doc.email)
  return (
    <>
      {phone && (
        <span className="crm-reach" title={formatPhone(phone, language)}>
          <PhoneLink phone={phone}>{texts.call}</PhoneLink>
        </span>
      )}
      {email && (
        <Button
          buttonStyle="secondary"
          el="anchor"
          margin={false}
          size="small"
          tooltip={email}
          url={`mailto:${email}`}
        >
          {texts.write}
        </Button>
      )}
    </>
  )
}
