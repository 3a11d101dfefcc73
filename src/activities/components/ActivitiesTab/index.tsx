import { recordTabView, type TabRecord } from '#platform/admin/RecordTab/view'
import { readableReferences } from '#platform/fields'
import { contributed, type Subject } from '#platform/parts'
import { settingsOf } from '#settings'
import { ActivitiesTable } from './ActivitiesTable'
import { activitiesOf } from './query'

/** What the record is to activities; only the pages of subjects have this tab. */
const subjectOf = ({ collection, req }: TabRecord): Subject => {
  const subjects = contributed(req.payload.config).of('subjects')
  const found = subjects.find((one) => one.collection === collection)
  if (!found) throw new Error(`Activities are not about “${collection}”`)
  return found
}

/** What happened and what is planned with a record that activities are about, newest first. */
export const ActivitiesTab = recordTabView({
  Table: ActivitiesTable,
  more: async (record) => ({
    subject: subjectOf(record).field,
    timeZone: (await settingsOf(record.req)).timeZone,
  }),
  prefill: async (record) => {
    const { brings = {}, field } = subjectOf(record)
    const brought = await readableReferences({
      doc: record.doc,
      references: brings,
      req: record.req,
    })
    return { ...brought, [field]: record.id }
  },
  query: (record) => activitiesOf(subjectOf(record).field, record.id),
  tab: 'activities',
})
