import { Link } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import type { Company, Contact } from '#payload-types'
import { ActiveTabInView } from '#platform/admin/ActiveTabInView'
import { adminPath, recordPath } from '#platform/admin/adminPath'
import { Chip } from '#platform/admin/Chip'
import { ListTrail } from '#platform/admin/ListTrail'
import { textsIn } from '#platform/i18n/languages'
import { settingsOf } from '#settings'
import { type CardView, cardView } from '../../operations/cardView'
import { formatPhone } from '../../rules'
import { registryTexts } from '../../translations'
import { CardFacts } from './CardFacts'
import { CardFold } from './CardFold'
import { CardRelations } from './CardRelations'
import './index.css'
import { OwnerLine } from './OwnerLine'
import { PrivateSwitch } from './PrivateSwitch'

/** The card of a company or a person, to be read beside whatever tab one works in (D2). */
export const CardPanel = async ({
  initPageResult,
}: Pick<DocumentViewServerProps, 'initPageResult'>) => {
  const { collectionConfig, docID, req } = initPageResult
  const collection = collectionConfig?.slug === 'contacts' ? 'contacts' : 'companies'
  const [view, { timeZone }] = await Promise.all([
    cardView({ collection, id: Number(docID), req }),
    settingsOf(req),
  ])
  if (!view) return null
  const texts = textsIn(registryTexts, req.i18n.language)
  const { doc } = view.card
  return (
    <aside aria-label={texts.card} className="crm-card">
      <ActiveTabInView />
      <div className="crm-card__head">
        <ListTrail />
        <Link
          className="crm-card__edit"
          href={adminPath(req.payload.config, `/collections/${collection}/${doc.id}`)}
          prefetch={false}
        >
          {view.can.update ? texts.edit : texts.openCard}
        </Link>
      </div>
      <CardFold
        essentials={essentialsOf(view, req.i18n.language)}
        labels={{ fold: texts.fold, unfold: texts.unfold }}
      >
        <p className="crm-card__name">{nameOf(view)}</p>
        <Roles req={req} view={view} />
        <CardFacts language={req.i18n.language} timeZone={timeZone} view={view} />
        <dl className="crm-card__facts">
          <OwnerLine
            canChange={view.can.update}
            card={{ collection, id: doc.id, name: nameOf(view) }}
            owner={view.owner}
          />
          <PrivateSwitch
            canChange={view.can.changePrivacy}
            card={{ collection, id: doc.id }}
            isPrivate={doc.private === true}
          />
        </dl>
        <CardRelations
          language={req.i18n.language}
          hrefOf={(target, id) => recordPath(req.payload.config, target, id)}
          tabHref={(tab) =>
            adminPath(req.payload.config, `/collections/${collection}/${doc.id}/${tab}`)
          }
          texts={texts}
          view={view}
        />
      </CardFold>
    </aside>
  )
}

const nameOf = ({ card }: CardView): string =>
  card.collection === 'companies' ? card.doc.name : (card.doc.fullName ?? '—')

/** What stands in the folded card of a phone: whom one has before oneself, and where. */
const essentialsOf = ({ card, company }: CardView, language: string): string =>
  card.collection === 'companies'
    ? [phoneOf(card.doc, language), card.doc.city].filter(Boolean).join(' · ')
    : [phoneOf(card.doc, language), card.doc.jobTitle, company?.name].filter(Boolean).join(' · ')

const phoneOf = ({ mobile, phone }: Company | Contact, language: string): null | string => {
  const number = phone || mobile
  return number ? formatPhone(number, language) : null
}

/** The other name, the roles, the category and the tags, in one line of chips. */
const Roles = ({ req, view }: { req: PayloadRequest; view: CardView }) => {
  const { card, category, tags } = view
  const roles = card.collection === 'companies' ? (card.doc.roles ?? []) : []
  const labels = textsIn(registryTexts, req.i18n.language).roles
  const second = card.collection === 'companies' ? card.doc.alias : card.doc.jobTitle
  return (
    <>
      {second && <p className="crm-card__second">{second}</p>}
      {(roles.length > 0 || category || tags.length > 0) && (
        <p className="crm-card__chips">
          {roles.map((role) => (
            <span className="crm-card__role" key={role}>
              {labels[role]}
            </span>
          ))}
          {category && (
            <Chip colour={category.colour} icon={category.icon}>
              {category.label}
            </Chip>
          )}
          {tags.map(({ colour, icon, id, label }) => (
            <Chip colour={colour} icon={icon} key={id}>
              {label}
            </Chip>
          ))}
        </p>
      )}
    </>
  )
}
