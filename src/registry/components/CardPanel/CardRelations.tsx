import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { textsIn } from '#platform/i18n/languages'
import type { CardView } from '../../operations/cardView'
import type { RegistryTexts } from '../../translations'

type CardRelationsProps = {
  hrefOf: (collection: string, id: number) => string
  language: string
  tabHref: (tab: string) => string
  texts: RegistryTexts
  view: CardView
}

/** What the card is connected with, as chips that open it. */
export const CardRelations = ({ hrefOf, language, tabHref, texts, view }: CardRelationsProps) => {
  const { card, company, counted, moreRelationships, relationships } = view
  const isCompany = card.collection === 'companies'
  if (!company && counted.length === 0 && relationships.length === 0) return null
  return (
    <nav aria-label={texts.related} className="crm-card__related">
      {company && (
        <Related
          href={hrefOf('companies', company.id)}
          label={isCompany ? texts.memberOf : texts.company}
        >
          {company.name}
        </Related>
      )}
      {counted.map(({ label, path }) => (
        <Related href={tabHref(path)} key={path}>
          {textsIn(label, language)}
        </Related>
      ))}
      {relationships.map(({ id, kind, other }) => (
        <Related href={hrefOf(other.collection, other.id)} key={id} label={kind}>
          {other.title}
        </Related>
      ))}
      {moreRelationships && <Related href={tabHref('relationships')}>{texts.more}</Related>}
    </nav>
  )
}

type RelatedProps = { children: ReactNode; href: string; label?: string }

const Related = ({ children, href, label }: RelatedProps) => (
  <Link className="crm-card__relation" href={href} prefetch={false}>
    {label && <span className="crm-nothing">{label} </span>}
    {children}
  </Link>
)
