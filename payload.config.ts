import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { activities } from '#activities'
import { bulk } from '#bulk'
import { campaigns } from '#campaigns'
import { comments } from '#comments'
import { exports } from '#exports'
import { home } from '#home'
import { imports } from '#imports'
import { audit } from '#platform/audit'
import { platform } from '#platform/base'
import { changes } from '#platform/changes'
import { composeCRM } from '#platform/parts'
import { projects } from '#projects'
import { registry } from '#registry'
import { reminders } from '#reminders'
import { sales } from '#sales'
import { search } from '#search'
import { settings } from '#settings'
import { setup } from '#setup'
import { timeline } from '#timeline'
import { users } from '#users'
import { crmStats } from './plugins/crm-stats'
import { salesReport } from './plugins/crm-stats/report'
import { crmZones } from './plugins/crm-zones'

/** What this CRM is made of. Each part comes after those that it needs, whatever the order here. */
export const parts = () => [
  platform(),
  users(),
  settings(),
  audit(),
  changes(),
  search(),
  activities(),
  timeline(),
  registry(),
  campaigns(),
  sales(),
  projects(),
  exports(),
  bulk(),
  imports(),
  reminders(),
  comments(),
  home(),
  setup(),
  crmZones(),
  crmStats(),
  salesReport(),
]

export default composeCRM({
  folder: path.dirname(fileURLToPath(import.meta.url)),
  parts: parts(),
})
