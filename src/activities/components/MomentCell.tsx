import { Nothing } from '#platform/admin/Chip'
import { CellFrame, type CellProps } from '#platform/admin/cells/props'
import { requestOf } from '#platform/admin/request'
import { settingsOf } from '#settings'
import { formatMoment } from '../moment'

/** Date and time in the company's time zone; of a to-do only the day. */
export const MomentCell = async (props: CellProps) => {
  const { cellData, field, i18n, payload, rowData } = props
  const { timeZone } = await settingsOf(await requestOf(payload, i18n))
  const isStart = 'name' in field && field.name === 'startsAt'
  const text = formatMoment({
    hasTime: isStart ? (rowData.hasTime as boolean | null) : true,
    timeZone,
    value: cellData as null | string,
  })
  return (
    <CellFrame cell={props}>
      {text ? <time dateTime={String(cellData)}>{text}</time> : <Nothing />}
    </CellFrame>
  )
}
