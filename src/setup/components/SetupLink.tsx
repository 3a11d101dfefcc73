import { Link } from '@payloadcms/ui'
import type { UIFieldServerProps } from 'payload'
import { adminPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import { setupTexts } from '../translations'

/** On the settings page: the way back to the set-up. */
export const SetupLink = ({ i18n, payload }: UIFieldServerProps) => (
  <p>
    <Link href={adminPath(payload.config, '/setup')} prefetch={false}>
      {textsIn(setupTexts, i18n.language).toSetup}
    </Link>
  </p>
)
