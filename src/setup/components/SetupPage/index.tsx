import { Gutter } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import { adminPath } from '#platform/admin/adminPath'
import { type PageProps, pageView } from '#platform/admin/pageView'
import { related } from '#platform/admin/related'
import { languageOf, languages } from '#platform/i18n'
import { textsIn } from '#platform/i18n/languages'
import { canSendMail } from '#platform/mail'
import { settingsOf } from '#settings'
import { isAdmin } from '../../isAdmin'
import { setupOf } from '../../operations/setupOf'
import { stepsIn } from '../../steps'
import { setupTexts } from '../../translations'
import { SetupBoard } from './SetupBoard'

/** `/admin/setup`: the first steps of an administrator, each saved where it stands. */
export const SetupPage = pageView(async ({ req }: PageProps) => {
  const texts = textsIn(setupTexts, req.i18n.language)
  if (!isAdmin(req)) {
    return (
      <Gutter className="crm-tab">
        <h1>{texts.title}</h1>
        <p className="crm-empty">{texts.notAllowed}</p>
      </Gutter>
    )
  }
  const [setup, settings, company, colleagues, groups] = await Promise.all([
    setupOf(req),
    settingsOf(req),
    companyOf(req),
    colleaguesOf(req),
    groupsOf(req),
  ])
  const path = (to: `/${string}`) => adminPath(req.payload.config, to)
  return (
    <Gutter className="crm-tab crm-setup">
      <SetupBoard
        colleagues={colleagues}
        company={company}
        groups={groups}
        language={settings.language ?? languageOf(req)}
        languages={[...languages]}
        links={{
          groups: path('/collections/groups'),
          importCompanies: path('/collections/imports/create?target=companies'),
          importContacts: path('/collections/imports/create?target=contacts'),
          newCompany: path('/collections/companies/create'),
          settings: path('/globals/crm-settings'),
        }}
        sender={canSendMail() ? senderOf(req) : null}
        setup={setup}
        skipped={stepsIn(settings.setupSkipped)}
        timeZone={settings.timeZone}
      />
    </Gutter>
  )
})

const senderOf = ({ payload: { email } }: PayloadRequest): string =>
  `${email.defaultFromName} <${email.defaultFromAddress}>`

const companyOf = async (req: PayloadRequest) => {
  const { company } = await req.payload.findGlobal({
    slug: 'crm-settings',
    depth: 1,
    overrideAccess: false,
    req,
    user: req.user,
  })
  const logo = related(company?.logo)
  return {
    city: company?.city ?? '',
    country: company?.country ?? '',
    logo: logo?.url ? { id: logo.id, url: logo.url } : null,
    name: company?.name ?? '',
    postalCode: company?.postalCode ?? '',
    province: company?.province ?? '',
    street: company?.street ?? '',
  }
}

/** As many as a list of people at hand can be. */
const most = 50

const colleaguesOf = async (req: PayloadRequest) => {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 1,
    limit: most,
    overrideAccess: false,
    pagination: false,
    req,
    select: { email: true, groups: true, name: true },
    sort: '-createdAt',
    user: req.user,
    where: { id: { not_equals: req.user?.id } },
  })
  return docs.map(({ email, groups, id, name }) => ({
    email,
    groups: (groups ?? []).flatMap((group) => related(group)?.name ?? []).join(', '),
    id,
    name,
  }))
}

const groupsOf = async (req: PayloadRequest) => {
  const { docs } = await req.payload.find({
    collection: 'groups',
    depth: 0,
    limit: 200,
    overrideAccess: false,
    pagination: false,
    req,
    select: { name: true },
    sort: 'name',
    user: req.user,
  })
  return docs.map(({ id, name }) => ({ id, label: name }))
}
