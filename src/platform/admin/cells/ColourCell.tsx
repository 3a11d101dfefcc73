import { Nothing } from '../Chip'
import { CellFrame, type CellProps } from './props'

/** A swatch of the colour beside its code. */
export const ColourCell = (props: CellProps) => {
  const colour = typeof props.cellData === 'string' ? props.cellData : ''
  return (
    <CellFrame cell={props}>
      {colour ? (
        <span className="crm-colour">
          <span className="crm-colour__swatch" style={{ background: colour }} />
          {colour}
        </span>
      ) : (
        <Nothing />
      )}
    </CellFrame>
  )
}
