import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { adminPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import '../../components/NavLink.css'
import { reportTexts } from '../translations'

/** “Sales activity analysis” in the navigation, for who may read activities. */
export const ReportNavLink = ({ i18n, payload, permissions }: ServerProps) => {
  if (!permissions?.collections?.activities?.read) return null
  return (
    <Link
      className="nav__link crm-nav-analysis"
      href={adminPath(payload.config, '/sales-activity')}
      id="nav-sales-activity"
      prefetch={false}
    >
      <span className="nav__link-label">{textsIn(reportTexts, i18n.language).title}</span>
    </Link>
  )
}
