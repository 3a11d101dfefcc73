import { Nothing } from '#platform/admin/Chip'
import { CellFrame, type CellProps } from '#platform/admin/cells/props'

const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//i.test(value)

/** A website without its scheme; a click opens it in another tab. */
export const WebsiteCell = (props: CellProps) => {
  const { cellData, link } = props
  const text = typeof cellData === 'string' ? cellData.replace(/^https?:\/\/(www\.)?/i, '') : ''
  return (
    <CellFrame cell={props}>
      {!text && <Nothing />}
      {text && (link || !isWebAddress(cellData)) && text}
      {text && !link && isWebAddress(cellData) && (
        <a className="crm-reference" href={cellData} rel="noopener noreferrer" target="_blank">
          {text}
        </a>
      )}
    </CellFrame>
  )
}
