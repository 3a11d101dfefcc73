import { Link } from '@payloadcms/ui'
import type { WidgetServerProps } from 'payload'
import { adminPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import { isAdmin } from '../isAdmin'
import { setupOf } from '../operations/setupOf'
import { setupTexts } from '../translations'
import { ProgressBar } from './ProgressBar'
import './SetupPage/index.css'

/** One line on Home while something is left to set up: how far it is, and the way there. */
export const SetupWidget = async ({ req }: WidgetServerProps) => {
  if (!isAdmin(req)) return null
  const setup = await setupOf(req)
  if (setup.hidden || setup.isFinished) return null
  const texts = textsIn(setupTexts, req.i18n.language)
  return (
    <section aria-label={texts.title} className="crm-setup__line">
      <strong>{texts.title}</strong>
      <ProgressBar
        label={texts.progress(setup.done, setup.steps.length)}
        of={setup.steps.length}
        value={setup.done}
      />
      <Link
        className="crm-row-button"
        href={adminPath(req.payload.config, '/setup')}
        prefetch={false}
      >
        {texts.continue}
      </Link>
    </section>
  )
}
