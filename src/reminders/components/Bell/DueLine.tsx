'use client'

import { Link } from '@payloadcms/ui'
import { Icon } from '#platform/admin/icons'
import { formatDateTime } from '#platform/i18n/dates'
import type { DueItem } from '#platform/parts'

type DueLineProps = { item: DueItem; onClose: () => void }

/** Something that is due beside the activities: when, what, and the way to it. */
export const DueLine = ({ item: { at, detail, href, title }, onClose }: DueLineProps) => (
  <li className="crm-bell__item">
    <p className="crm-bell__when">
      <Icon name="clock" />
      {formatDateTime(at, Intl.DateTimeFormat().resolvedOptions().timeZone)}
    </p>
    <p className="crm-bell__what">
      <Link className="crm-reference" href={href} onClick={onClose} prefetch={false}>
        {title}
      </Link>
    </p>
    {detail && <p className="crm-bell__who">{detail}</p>}
  </li>
)
