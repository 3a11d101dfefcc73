import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { textsIn } from '../i18n/languages'
import { contributed } from '../parts/contributed'
import { adminPath } from './adminPath'
import './navLinks.css'

/** The pages that the parts bring, above the collections in the navigation. */
export const NavLinks = ({ i18n, payload, permissions }: ServerProps) => (
  <>
    {contributed(payload.config)
      .of('navigation')
      .flatMap((entry) => ('path' in entry ? [entry] : []))
      .filter(({ reads }) => !reads || permissions?.collections?.[reads]?.read)
      .map(({ label, path, query }) => (
        <Link
          className="nav__link crm-nav-link"
          href={`${adminPath(payload.config, path)}${query ? `?${new URLSearchParams(query)}` : ''}`}
          id={`nav-${path.slice(1).replaceAll('/', '-')}`}
          key={path}
          prefetch={false}
        >
          <span className="nav__link-label">{textsIn(label, i18n.language)}</span>
        </Link>
      ))}
  </>
)
