import type { ReactNode } from 'react'
import type { RecordPieceProps } from '../../parts/contributions/panel'
import { FactList } from './Facts'
import type { Fact } from './factsOf'

type HeadingProps = Pick<RecordPieceProps, 'collection' | 'doc'> & {
  facts: readonly Fact[]
  /** What the parts say and do there. */
  pieces: ReactNode
}

/** What a record is, at a glance, and what one does with it. */
export const Heading = ({ collection, doc, facts, pieces }: HeadingProps) => (
  <div className="crm-heading">
    <FactList collection={collection} doc={doc} facts={facts} />
    <div className="crm-heading__pieces">{pieces}</div>
  </div>
)
