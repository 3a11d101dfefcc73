import type { DocumentViewServerProps } from 'payload'
import { may } from '#platform/access'
import { firstPage } from '#platform/admin/RecordTable/firstPage'
import { TabFrame } from '#platform/admin/TabFrame'
import { readableReferences } from '#platform/fields'
import { contributed } from '#platform/parts'
import { settingsOf } from '#settings'
import { ActivitiesTable, type ActivityRow } from './ActivitiesTable'
import { activitiesOf } from './query'

/** What happened and what is planned with a record that activities are about, newest first. */
export const ActivitiesTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  const subject = contributed(req.payload.config)
    .of('subjects')
    .find(({ collection }) => collection === collectionConfig?.slug)
  if (!subject) return null
  const { brings = {}, field } = subject
  const query = activitiesOf(field, Number(doc.id))
  const [initial, canAdd, { timeZone }, brought] = await Promise.all([
    firstPage({ query, req }),
    may({ collection: 'activities', operation: 'create', req }),
    settingsOf(req),
    readableReferences({ doc, references: brings, req }),
  ])
  return (
    <TabFrame initPageResult={initPageResult} tab="activities">
      <ActivitiesTable
        canAdd={canAdd !== false}
        // The rows that the query asks for.
        initial={initial as unknown as ActivityRow[]}
        prefill={{ ...brought, [field]: doc.id }}
        query={query}
        subject={field}
        timeZone={timeZone}
      />
    </TabFrame>
  )
}
