import { Nothing } from '#platform/admin/Chip'
import { CellFrame, type CellProps } from '#platform/admin/cells/props'
import { formatDuration } from '../duration'

/** Minutes as `hh:mm`. */
export const DurationCell = (props: CellProps) => (
  <CellFrame cell={props}>
    {formatDuration(props.cellData as null | number) || <Nothing />}
  </CellFrame>
)
