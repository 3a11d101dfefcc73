import { Nothing } from '#platform/admin/Chip'
import { CellFrame, type CellProps } from '#platform/admin/cells/props'
import { formatPhone } from '../rules'

/** A phone number as people read it; a click calls it. */
export const PhoneCell = (props: CellProps) => {
  const { cellData, link, rowData } = props
  const phone = typeof cellData === 'string' ? cellData : ''
  const text = formatPhone(phone, typeof rowData.country === 'string' ? rowData.country : 'IT')
  return (
    <CellFrame cell={props}>
      {!phone && <Nothing />}
      {phone && link && text}
      {phone && !link && (
        <a className="crm-reference" href={`tel:${phone}`}>
          {text}
        </a>
      )}
    </CellFrame>
  )
}
