import { CellFrame, type CellProps } from '#platform/admin/cells/props'
import { referencesIn } from '#platform/admin/cells/references'
import { loadTitle } from '#platform/admin/titles'
import { textsIn } from '#platform/i18n/languages'
import { isOverdue } from '../moment'
import { activityTexts } from '../translations'
import { StatusChip } from './StatusChip'

/** The status with its icon; red and told where a planned activity is in the past. */
export const StatusCell = async (props: CellProps) => {
  const { cellData, field, i18n, payload, rowData } = props
  const [reference] = referencesIn(field, cellData)
  const status = reference && (await loadTitle({ ...reference, i18n, payload }))
  const overdue = isOverdue({
    hasTime: rowData.hasTime as boolean | null,
    now: new Date(),
    startsAt: rowData.startsAt as null | string,
    state: rowData.state as null | string,
  })
  return (
    <CellFrame cell={props}>
      <StatusChip
        {...status}
        overdue={overdue ? textsIn(activityTexts, i18n.language).overdue : null}
      />
    </CellFrame>
  )
}
