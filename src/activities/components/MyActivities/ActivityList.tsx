import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import type { Activity } from '../../../payload-types'
import { adminPath } from '../../../platform/admin/adminPath'
import { Chip, Nothing } from '../../../platform/admin/Chip'
import { RelatedName } from '../../../platform/admin/RelatedName'
import { textsIn } from '../../../platform/i18n/languages'
import { settingsOf } from '../../../settings'
import { formatMoment, isOverdue } from '../../moment'
import { activityTexts } from '../../translations'
import { StatusChip } from '../StatusChip'

type ActivityListProps = { activities: Activity[]; caption: string; req: PayloadRequest }

/** A short list of activities, each a way to its page. */
export const ActivityList = async ({ activities, caption, req }: ActivityListProps) => {
  const texts = textsIn(activityTexts, req.i18n.language)
  const { timeZone } = await settingsOf(req)
  const now = new Date()
  return (
    <div className="crm-records__scroll">
      <table className="crm-table">
        <caption className="crm-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.date}</th>
            <th scope="col">{texts.mode}</th>
            <th scope="col">{texts.status}</th>
            <th className="crm-table__wide" scope="col">
              {texts.description}
            </th>
            <th scope="col">{texts.company}</th>
            <th scope="col">{texts.contact}</th>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => {
            const { company, contact, description, hasTime, id, mode, startsAt, state, status } =
              activity
            const entry = typeof status === 'object' ? status : null
            return (
              <tr key={id}>
                <td>{formatMoment({ hasTime, timeZone, value: startsAt }) || <Nothing />}</td>
                <td>
                  {mode && typeof mode === 'object' ? (
                    <Chip colour={mode.colour} icon={mode.icon}>
                      {mode.label}
                    </Chip>
                  ) : (
                    <Nothing />
                  )}
                </td>
                <td>
                  <StatusChip
                    colour={entry?.colour}
                    icon={entry?.icon}
                    overdue={isOverdue({ hasTime, now, startsAt, state }) ? texts.overdue : null}
                    title={entry?.label ?? undefined}
                  />
                </td>
                <td className="crm-table__wide">
                  <Link
                    className="crm-reference crm-reference--full"
                    href={adminPath(req.payload.config, `/collections/activities/${id}`)}
                    prefetch={false}
                  >
                    {description || '—'}
                  </Link>
                </td>
                <td>
                  <RelatedName collection="companies" record={company} titleField="name" />
                </td>
                <td>
                  <RelatedName collection="contacts" record={contact} titleField="fullName" />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
