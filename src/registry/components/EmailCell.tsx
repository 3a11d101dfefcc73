import { Nothing } from '#platform/admin/Chip'
import { CellFrame, type CellProps } from '#platform/admin/cells/props'

/** An e-mail address; a click writes to it. */
export const EmailCell = (props: CellProps) => {
  const { cellData, link } = props
  const email = typeof cellData === 'string' ? cellData : ''
  return (
    <CellFrame cell={props}>
      {!email && <Nothing />}
      {email && link && email}
      {email && !link && (
        <a className="crm-reference" href={`mailto:${email}`}>
          {email}
        </a>
      )}
    </CellFrame>
  )
}
