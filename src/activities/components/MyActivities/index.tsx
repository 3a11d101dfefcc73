import { Link } from '@payloadcms/ui'
import type { WidgetServerProps } from 'payload'
import { adminPath } from '../../../platform/admin/adminPath'
import { textsIn } from '../../../platform/i18n/languages'
import { openActivitiesOf } from '../../operations/openActivitiesOf'
import { activityTexts } from '../../translations'
import { ActivityList } from './ActivityList'

/** What is open for the one who looks, the most urgent first: part of the home page. */
export const MyActivities = async ({ req }: WidgetServerProps) => {
  const { i18n, payload, user } = req
  if (user?.collection !== 'users') return null
  const texts = textsIn(activityTexts, i18n.language)
  const activities = await openActivitiesOf({ req, user: Number(user.id) })
  return (
    <section className="crm-home">
      <h2 className="crm-home__title">
        {texts.mine}
        <Link
          className="crm-reference"
          href={adminPath(payload.config, '/collections/activities')}
          prefetch={false}
        >
          {texts.all}
        </Link>
      </h2>
      {activities.length === 0 ? (
        <div className="crm-empty">{texts.mineEmpty}</div>
      ) : (
        <ActivityList activities={activities} caption={texts.mine} req={req} />
      )}
    </section>
  )
}
