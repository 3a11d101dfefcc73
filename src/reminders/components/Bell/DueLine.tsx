'use client'

import { Link } from '@payloadcms/ui'
import { Icon } from '#platform/admin/icons'
import { formatDateTime } from '#platform/i18n/dates'
import type { DueItem } from '#platform/parts'

type DueLineProps = { item: DueItem; onOpen: () => void }

/** Something that is due beside the activities: when, what, and the way to it. */
export const DueLine = ({
  item: { at, detail, href, icon = 'clock', title },
  onOpen,
}: DueLineProps) => (
  <li className="crm-bell__item">
    <p className="crm-bell__when">
      <Icon name={icon} />
      {formatDateTime(at, Intl.DateTimeFormat().resolvedOptions().timeZone)}
    </p>
    <p className="crm-bell__what">
      <Link className="crm-reference" href={href} onClick={onOpen} prefetch={false}>
        {title}
      </Link>
    </p>
    {detail && <p className="crm-bell__who">{detail}</p>}
  </li>
)
