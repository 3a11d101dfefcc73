import { formatMoney } from '../../i18n/money'
import { CellFrame, type CellProps } from './props'

/** An amount in euros. */
export const MoneyCell = (props: CellProps) => (
  <CellFrame cell={props}>
    {formatMoney(props.cellData as null | number, props.i18n.language)}
  </CellFrame>
)
