import { Button, Link } from '@payloadcms/ui'
import type { PayloadRequest, WidgetServerProps } from 'payload'
import { may } from '#platform/access'
import { adminPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import { type NextStep, nextSteps } from '../operations/nextSteps'
import { waysFor } from '../operations/waysFor'
import { homeTexts } from '../translations'

/**
 * For somebody new the next steps; for who may only read what there is to read; for who may nothing
 * whom to ask. Nothing for everybody else.
 */
export const Welcome = async ({ req }: WidgetServerProps) => {
  if (await maySomething(req, 'create')) {
    const steps = await nextSteps(req)
    return steps.length > 0 ? <NextSteps req={req} steps={steps} /> : null
  }
  return (await maySomething(req, 'read')) ? <Ways req={req} /> : <NothingAllowed req={req} />
}

const modules = ['activities', 'campaigns', 'companies', 'contacts', 'leads', 'projects'] as const

const maySomething = async (
  req: PayloadRequest,
  operation: 'create' | 'read',
): Promise<boolean> => {
  const answers = await Promise.all(
    modules.map((collection) => may({ collection, operation, req })),
  )
  return answers.some((answer) => answer !== false)
}

const paths: Record<NextStep, `/${string}`> = {
  card: '/collections/companies/create',
  planned: '/collections/activities/create',
  wrote: '/collections/companies',
}

const NextSteps = ({ req, steps }: { req: PayloadRequest; steps: NextStep[] }) => {
  const texts = textsIn(homeTexts, req.i18n.language)
  return (
    <section aria-label={texts.nextSteps} className="crm-home">
      <p className="crm-home__next">{texts.nextSteps}</p>
      <ol className="crm-home__steps">
        {steps.map((step) => (
          <li data-next-step={step} key={step}>
            <Link
              className="crm-home__step"
              href={adminPath(req.payload.config, paths[step])}
              prefetch={false}
            >
              {texts.steps[step].title}
            </Link>
            <span className="crm-nothing">{texts.steps[step].help}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const nameOf = ({ user }: PayloadRequest): string => (user?.collection === 'users' ? user.name : '')

const Ways = async ({ req }: { req: PayloadRequest }) => {
  const texts = textsIn(homeTexts, req.i18n.language)
  const ways = await waysFor(req)
  return (
    <section className="crm-home" data-home="ways">
      <h2 className="crm-home__hello">{texts.hello(nameOf(req))}</h2>
      <p>{texts.readOnly}</p>
      <div className="crm-home__links">
        {ways.map(({ href, text }) => (
          <Button
            buttonStyle="secondary"
            el="link"
            key={href}
            margin={false}
            size="medium"
            to={href}
          >
            {text}
          </Button>
        ))}
      </div>
    </section>
  )
}

const NothingAllowed = ({ req }: { req: PayloadRequest }) => {
  const texts = textsIn(homeTexts, req.i18n.language)
  return (
    <section className="crm-home">
      <h2 className="crm-home__hello">{texts.hello(nameOf(req))}</h2>
      <p>{texts.nothingAllowed}</p>
    </section>
  )
}
