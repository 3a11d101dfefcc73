import type { PayloadRequest } from 'payload'
import { seesSome } from '#platform/access'
import { canSendMail } from '#platform/mail'
import { settingsOf } from '#settings'
import { type Setup, type SetupStep, setupSteps, stepsIn } from '../steps'

/** Where the set-up of this CRM stands: each step is done when its data is there. */
export const setupOf = async (req: PayloadRequest): Promise<Setup> => {
  const settings = await settingsOf(req)
  const [colleague, company, imported] = await Promise.all([
    seesSome('users', { id: { not_equals: req.user?.id } }, req),
    seesSome('companies', {}, req),
    seesSome('imports', { state: { equals: 'done' } }, req),
  ])
  const isDone: Record<SetupStep, boolean> = {
    colleagues: colleague,
    company: Boolean(settings.company?.name),
    import: company || imported,
    // Nobody has said it as long as it is empty, whatever the time zone begins with.
    language: Boolean(settings.language),
    mail: canSendMail(),
  }
  const skipped = stepsIn(settings.setupSkipped)
  const steps = setupSteps.map((key) => ({
    key,
    state: isDone[key] ? 'done' : skipped.includes(key) ? 'skipped' : 'open',
  })) satisfies Setup['steps']
  return {
    done: steps.filter(({ state }) => state === 'done').length,
    hidden: Boolean(settings.setupHidden),
    isFinished: steps.every(({ state }) => state !== 'open'),
    steps,
  }
}
