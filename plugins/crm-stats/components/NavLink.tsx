import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { adminPath } from '#platform/admin/adminPath'
import './NavLink.css'
import { textsIn } from '#platform/i18n/languages'
import { writeQuestion } from '../question'
import { readyMadeAnalyses } from '../readyMade'
import { statsTexts } from '../translations'

/** What the page begins with. */
const first = readyMadeAnalyses.find(({ code }) => code === 'by-month')

/** “Analysis” in the navigation, for who may read activities. */
export const NavLink = ({ i18n, payload, permissions }: ServerProps) => {
  if (!permissions?.collections?.activities?.read) return null
  const query = new URLSearchParams(first ? writeQuestion(first.question) : {})
  return (
    <Link
      className="nav__link crm-nav-analysis"
      href={`${adminPath(payload.config, '/analysis')}?${query}`}
      id="nav-analysis"
      prefetch={false}
    >
      <span className="nav__link-label">{textsIn(statsTexts, i18n.language).analysis}</span>
    </Link>
  )
}
