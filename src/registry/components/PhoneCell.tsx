import { CellFrame, type CellProps } from '#platform/admin/cells/props'
import { formatPhone } from '../rules'
import { PhoneLink } from './PhoneLink'

/** A phone number in a list. In the first column a click opens the record, as everywhere. */
export const PhoneCell = (props: CellProps) => {
  const { cellData, i18n, link } = props
  const phone = typeof cellData === 'string' ? cellData : ''
  return (
    <CellFrame cell={props}>
      {phone && link ? formatPhone(phone, i18n.language) : <PhoneLink phone={phone} />}
    </CellFrame>
  )
}
