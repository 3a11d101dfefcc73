import { Link } from '@payloadcms/ui'
import { Nothing } from '../Chip'
import { loadTitle, type RecordTitle } from '../titles'
import { CellFrame, type CellProps } from './props'
import { referencesIn } from './references'

/** More than these are counted, not listed. */
const shown = 3

/** Related records by name, never by id; what the user may not see is a dash. */
export const ReferenceCell = async (props: CellProps) => {
  const { cellData, field, i18n, link, payload } = props
  const references = referencesIn(field, cellData)
  const titles = await Promise.all(
    references
      .slice(0, shown)
      .map(({ collection, id }) => loadTitle({ collection, i18n, id, payload })),
  )
  const more = references.length - titles.length
  return (
    <CellFrame cell={props}>
      {references.length === 0 ? (
        <Nothing />
      ) : (
        <span className="crm-references">
          {titles.map((title, index) => (
            <Title key={keyOf(references[index])} linked={!link} title={title} />
          ))}
          {more > 0 && <span className="crm-nothing">+{more}</span>}
        </span>
      )}
    </CellFrame>
  )
}

const keyOf = (reference?: { collection: string; id: number }) =>
  `${reference?.collection}-${reference?.id}`

const Title = ({ linked, title }: { linked: boolean; title?: RecordTitle }) => {
  if (!title) return <Nothing />
  if (!linked || !title.href) return <span className="crm-reference">{title.title}</span>
  return (
    <Link className="crm-reference" href={title.href} prefetch={false} title={title.title}>
      {title.title}
    </Link>
  )
}
