import { Chip } from '../Chip'
import { CellFrame, type CellProps } from './props'

const textOf = (value: unknown): null | string => (typeof value === 'string' ? value : null)

/** The label of a dictionary entry as it looks where it is used. */
export const DictionaryLabelCell = (props: CellProps) => {
  const { cellData, rowData } = props
  return (
    <CellFrame cell={props}>
      <Chip colour={textOf(rowData.colour)} icon={textOf(rowData.icon)}>
        {textOf(cellData) ?? textOf(rowData.code) ?? '—'}
      </Chip>
    </CellFrame>
  )
}
