import { Button, Link } from '@payloadcms/ui'
import type { PayloadRequest, WidgetServerProps } from 'payload'
import { may } from '#platform/access'
import { adminPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import { homeTexts } from '../translations'

/** What one may begin with, and in an empty CRM how to fill it. */
export const Welcome = async ({ req }: WidgetServerProps) => {
  const { config } = req.payload
  const texts = textsIn(homeTexts, req.i18n.language)
  const create = async (collection: 'activities' | 'companies' | 'contacts') =>
    (await may({ collection, operation: 'create', req })) !== false
  const [activity, company, contact, isEmpty, seesSomething] = await Promise.all([
    create('activities'),
    create('companies'),
    create('contacts'),
    hasNoCompany(req),
    mayReadSomething(req),
  ])
  const isAdmin = req.user?.collection === 'users' && req.user.admin === true
  const links = [
    activity && { path: '/collections/activities/create', text: texts.addActivity },
    company && { path: '/collections/companies/create', text: texts.addCompany },
    contact && { path: '/collections/contacts/create', text: texts.addContact },
    company && {
      path: '/collections/imports/create?target=companies',
      text: texts.importFile,
    },
  ].filter((link) => link !== false)
  // Who may only read has nothing to begin.
  if (seesSomething && links.length === 0) return null
  const name = req.user?.collection === 'users' ? req.user.name : ''
  return (
    <section className="crm-home">
      <h2 className="crm-home__hello">{seesSomething ? texts.startHere : texts.hello(name)}</h2>
      {!seesSomething && <p>{texts.nothingAllowed}</p>}
      <div className="crm-home__links">
        {links.map(({ path, text }, index) => (
          <Button
            buttonStyle={index === 0 ? 'primary' : 'secondary'}
            el="link"
            key={path}
            margin={false}
            size="medium"
            to={adminPath(config, path as `/${string}`)}
          >
            {text}
          </Button>
        ))}
      </div>
      {isEmpty && company && <FirstSteps isAdmin={isAdmin} req={req} />}
    </section>
  )
}

const mayReadSomething = async (req: PayloadRequest): Promise<boolean> => {
  const answers = await Promise.all(
    (['activities', 'campaigns', 'companies', 'contacts', 'leads', 'projects'] as const).map(
      (collection) => may({ collection, operation: 'read', req }),
    ),
  )
  return answers.some((answer) => answer !== false)
}

const hasNoCompany = async (req: PayloadRequest): Promise<boolean> => {
  const { docs } = await req.payload.find({
    collection: 'companies',
    depth: 0,
    limit: 1,
    // “Nobody filled it in yet” is about the CRM, not about what this person may see.
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
  })
  return docs.length === 0
}

const FirstSteps = ({ isAdmin, req }: { isAdmin: boolean; req: PayloadRequest }) => {
  const { config } = req.payload
  const texts = textsIn(homeTexts, req.i18n.language)
  const steps = [
    {
      help: texts.importCompaniesHelp,
      path: '/collections/imports/create?target=companies',
      text: texts.importCompanies,
    },
    ...(isAdmin
      ? [
          { help: texts.inviteUsersHelp, path: '/collections/users', text: texts.inviteUsers },
          {
            help: texts.reviewSettingsHelp,
            path: '/globals/crm-settings',
            text: texts.reviewSettings,
          },
        ]
      : []),
  ]
  return (
    <div className="crm-home__steps">
      <h3>{texts.firstSteps}</h3>
      <p>{texts.firstStepsHelp}</p>
      <ol>
        {steps.map(({ help, path, text }) => (
          <li key={path}>
            <Link
              className="crm-home__step"
              href={adminPath(config, path as `/${string}`)}
              prefetch={false}
            >
              {text}
            </Link>
            <span className="crm-home__step crm-nothing">{help}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
