import type { CollectionSlug, DocumentViewServerProps } from 'payload'
import { may } from '#platform/access'
import { firstPage } from '#platform/admin/RecordTable/firstPage'
import { TabFrame } from '#platform/admin/TabFrame'
import { readableReferences } from '#platform/fields'
import { settingsOf } from '#settings'
import { ActivitiesTable, type ActivityRow } from './ActivitiesTable'
import { type ActivitySubject, activitiesOf } from './query'

type Subject = {
  /** What an activity about it is about as well: its own relations of these names. */
  brings: Record<string, CollectionSlug>
  field: ActivitySubject
}

const company: Subject = { brings: {}, field: 'company' }

/** The collections that have the tab, and the field by which an activity points at them. */
const subjects: Record<string, Subject> = {
  companies: company,
  contacts: { brings: { company: 'companies' }, field: 'contact' },
  leads: { brings: { company: 'companies', contact: 'contacts' }, field: 'lead' },
  projects: { brings: { company: 'companies' }, field: 'project' },
}

/** What happened and what is planned with a company, a person, a lead or in a project, newest first. */
export const ActivitiesTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  const { brings, field } = subjects[collectionConfig?.slug ?? ''] ?? company
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
