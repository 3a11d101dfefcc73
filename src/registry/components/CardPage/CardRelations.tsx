import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { SeenRelationship } from '../../relationshipSides'
import type { RegistryTexts } from '../../translations'

type CardRelationsProps = {
  hrefOf: (collection: string, id: number) => string
  /** Where the others are; null where these are all. */
  moreHref: null | string
  relationships: readonly SeenRelationship[]
  texts: RegistryTexts
}

/** Other cards that it is connected with, as chips that open them. */
export const CardRelations = ({ hrefOf, moreHref, relationships, texts }: CardRelationsProps) => {
  if (relationships.length === 0) return null
  return (
    <nav aria-label={texts.related} className="crm-card__related">
      {relationships.map(({ id, kind, other }) => (
        <Related href={hrefOf(other.collection, other.id)} key={id} label={kind}>
          {other.title}
        </Related>
      ))}
      {moreHref && <Related href={moreHref}>{texts.more}</Related>}
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
