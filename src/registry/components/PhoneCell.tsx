import { CellFrame, type CellProps } from '#platform/admin/cells/props'
import { formatPhone } from '../rules'
import { PhoneLink } from './PhoneLink'

/** A phone number in a list. In the first column a click opens the record, as everywhere. */
export const PhoneCell = (props: CellProps) => {
  const { cellData, i18n, link } = props
  const phone = typeof cellData === 'string' ? cellData : ''
  const text = phone && formatPhone(phone, i18n.language)
  return (
    <CellFrame cell={props}>
      {phone && link ? text : <PhoneLink phone={phone}>{text}</PhoneLink>}
    </CellFrame>
  )
}
