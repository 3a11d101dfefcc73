import { Chip, Nothing } from '../Chip'
import { loadTitle } from '../titles'
import { CellFrame, type CellProps } from './props'
import { referencesIn } from './references'

/** Dictionary entries with icon, colour and label in the language of the interface. */
export const DictionaryCell = async (props: CellProps) => {
  const { cellData, field, i18n, payload } = props
  const entries = await Promise.all(
    referencesIn(field, cellData).map(({ collection, id }) =>
      loadTitle({ collection, i18n, id, payload }),
    ),
  )
  const found = entries.filter((entry) => entry !== undefined)
  return (
    <CellFrame cell={props}>
      {found.length === 0 ? (
        <Nothing />
      ) : (
        <span className="crm-references">
          {found.map(({ colour, icon, id, title }) => (
            <Chip colour={colour} icon={icon} key={id}>
              {title}
            </Chip>
          ))}
        </span>
      )}
    </CellFrame>
  )
}
