'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { recordPath } from './adminPath'
import { Nothing } from './Chip'

/** A relation as REST gives it: the record, or its bare id where the user may not see it. */
export type Related<Fields> = ({ id: number } & Fields) | null | number | undefined

type RelatedNameProps<Fields> = {
  /** Where it opens; none for what only admins open. */
  collection?: string
  record: Related<Fields>
  titleField: keyof Fields
}

/** The name of a related record, linked; never an id. */
export const RelatedName = <Fields,>({
  collection,
  record,
  titleField,
}: RelatedNameProps<Fields>) => {
  const { config } = useConfig()
  if (!record || typeof record !== 'object') return <Nothing />
  const title = String(record[titleField] ?? '') || '—'
  if (!collection) return title
  return (
    <Link
      className="crm-reference"
      href={recordPath(config, collection, record.id)}
      prefetch={false}
    >
      {title}
    </Link>
  )
}
