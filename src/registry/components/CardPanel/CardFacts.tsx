import type { ReactNode } from 'react'
import { formatDay } from '#platform/i18n/dates'
import { textsIn } from '#platform/i18n/languages'
import type { CardView } from '../../operations/cardView'
import { formatPhone } from '../../rules'
import { registryTexts } from '../../translations'
import { PhoneLink } from '../PhoneLink'
import { addressOf, mapAddress } from './address'

type CardFactsProps = { language: string; timeZone: string; view: CardView }

/** How to reach them, where they are, who looks after them; what is empty is left out. */
export const CardFacts = ({ language, timeZone, view }: CardFactsProps) => {
  const texts = textsIn(registryTexts, language)
  const { card, salesRep } = view
  const { doc } = card
  const company = card.collection === 'companies' ? card.doc : null
  const address = addressOf(doc, language)
  return (
    <dl className="crm-card__facts">
      {doc.phone && (
        <Fact label={texts.phone}>
          <PhoneLink phone={doc.phone}>{formatPhone(doc.phone, language)}</PhoneLink>
        </Fact>
      )}
      {doc.mobile && (
        <Fact label={texts.mobile}>
          <PhoneLink phone={doc.mobile}>{formatPhone(doc.mobile, language)}</PhoneLink>
        </Fact>
      )}
      {doc.email && (
        <Fact label={texts.email}>
          <a className="crm-reference" href={`mailto:${doc.email}`} title={doc.email}>
            {doc.email}
          </a>
        </Fact>
      )}
      {company?.pec && (
        <Fact label="PEC">
          <a className="crm-reference" href={`mailto:${company.pec}`} title={company.pec}>
            {company.pec}
          </a>
        </Fact>
      )}
      {company?.website && (
        <Fact label={texts.website}>
          <Outside href={company.website}>
            {company.website.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
          </Outside>
        </Fact>
      )}
      {address.length > 0 && (
        <Fact label={texts.address}>
          <Outside href={mapAddress(doc)} title={texts.onMap}>
            {address.map((line) => (
              <span className="crm-card__line" key={line}>
                {line}
              </span>
            ))}
          </Outside>
        </Fact>
      )}
      {company?.vatNumber && <Fact label={texts.vatNumber}>{company.vatNumber}</Fact>}
      {salesRep && <Fact label={texts.salesRep}>{salesRep.name}</Fact>}
      {company?.nextActionAt && (
        <Fact label={texts.nextAction}>
          <WorkDate timeZone={timeZone} value={company.nextActionAt}>
            {texts.overdue}
          </WorkDate>
        </Fact>
      )}
      {company?.lastActivityAt && (
        <Fact label={texts.lastActivity}>
          <WorkDate timeZone={timeZone} value={company.lastActivityAt} />
        </Fact>
      )}
    </dl>
  )
}

const Fact = ({ children, label }: { children: ReactNode; label: string }) => (
  <div className="crm-card__fact">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

type OutsideProps = { children: ReactNode; href: string; title?: string }

const Outside = ({ children, href, title }: OutsideProps) =>
  /^https?:\/\//i.test(href) ? (
    <a
      className="crm-card__link"
      href={href}
      rel="noopener noreferrer"
      target="_blank"
      title={title}
    >
      {children}
    </a>
  ) : (
    children
  )

type WorkDateProps = { children?: string; timeZone: string; value: string }

/** A day; what should have been done before today says so in `children`. */
const WorkDate = ({ children, timeZone, value }: WorkDateProps) => {
  const isPast = new Date(value).getTime() < Date.now()
  const day = formatDay(value, timeZone)
  const isOver = Boolean(children) && isPast && day !== formatDay(new Date(), timeZone)
  return (
    <>
      <time dateTime={value}>{day}</time>
      {isOver && <span className="crm-problem"> {children}</span>}
    </>
  )
}
