import type { DocumentViewServerProps } from 'payload'
import { may } from '../../../platform/access'
import { firstPage } from '../../../platform/admin/RecordTable/firstPage'
import { TabFrame } from '../../../platform/admin/TabFrame'
import { settingsOf } from '../../../settings'
import { ActivitiesTable, type ActivityRow } from './ActivitiesTable'
import { activitiesOf } from './query'

/** What happened and what is planned with a company or a person, newest first. */
export const ActivitiesTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const subject = initPageResult.collectionConfig?.slug === 'contacts' ? 'contact' : 'company'
  const query = activitiesOf(subject, Number(doc.id))
  const prefill =
    subject === 'company'
      ? { company: doc.id }
      : { company: doc.company ?? undefined, contact: doc.id }
  const [initial, canAdd, { timeZone }] = await Promise.all([
    firstPage({ query, req }),
    may({ collection: 'activities', operation: 'create', req }),
    settingsOf(req),
  ])
  return (
    <TabFrame initPageResult={initPageResult} tab="activities">
      <ActivitiesTable
        canAdd={canAdd !== false}
        // The rows that the query asks for.
        initial={initial as unknown as ActivityRow[]}
        prefill={prefill}
        query={query}
        subject={subject}
        timeZone={timeZone}
      />
    </TabFrame>
  )
}
