import { getTranslation } from '@payloadcms/translations'
import { Link } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import type { AuditLog } from '#payload-types'
import { ChangeList } from '#platform/admin/ChangeList'
import { TabFrame } from '#platform/admin/TabFrame'
import { loadTitle } from '#platform/admin/titles'
import { auditedOf, describeChanges } from '#platform/audit'
import { formatDateTime } from '#platform/i18n/dates'
import { textsIn } from '#platform/i18n/languages'
import { settingsOf } from '#settings'
import { registryTexts } from '../../translations'

/** Entries shown at first, and how many “Show more” adds. */
const step = 25
const most = 500

/** Who changed the card, when, and what from to what (jobs and API included). */
export const ChangesTab = async ({
  doc,
  initPageResult,
  searchParams,
}: DocumentViewServerProps) => {
  const { collectionConfig, req } = initPageResult
  const texts = textsIn(registryTexts, req.i18n.language)
  const shown = Math.min(Math.max(Number(searchParams?.show) || step, step), most)
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    depth: 1,
    disableErrors: true,
    limit: shown + 1,
    overrideAccess: false,
    pagination: false,
    req,
    sort: ['-createdAt', '-id'],
    user: req.user,
    where: {
      // A step of an activity: it stands in the timeline.
      action: { not_equals: 'reopen' },
      [auditedOf(req.payload, collectionConfig?.slug ?? '').field]: { equals: doc.id },
    },
  })
  const { timeZone } = await settingsOf(req)
  return (
    <TabFrame initPageResult={initPageResult} tab="changes">
      {docs.length === 0 ? (
        <div className="crm-empty">{texts.changesEmpty}</div>
      ) : (
        <div className="crm-records__scroll">
          <table className="crm-table">
            <thead>
              <tr>
                <th scope="col">{texts.when}</th>
                <th scope="col">{texts.who}</th>
                <th className="crm-table__wide" scope="col">
                  {texts.what}
                </th>
              </tr>
            </thead>
            <tbody>
              {docs.slice(0, shown).map((entry) => (
                <Entry
                  entry={entry}
                  fields={collectionConfig?.flattenedFields ?? []}
                  key={entry.id}
                  req={req}
                  timeZone={timeZone}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {docs.length > shown && shown < most && (
        <p className="crm-records__foot">
          <Link className="crm-reference" href={`?show=${shown + step * 2}`} scroll={false}>
            {texts.showMore}
          </Link>
        </p>
      )}
    </TabFrame>
  )
}

type EntryProps = {
  entry: AuditLog
  fields: Parameters<typeof describeChanges>[0]['fields']
  req: PayloadRequest
  timeZone: string
}

const Entry = async ({ entry, fields, req, timeZone }: EntryProps) => {
  const { i18n, payload } = req
  const changes = await describeChanges({
    changes: (entry.changes ?? []) as Parameters<typeof describeChanges>[0]['changes'],
    fields,
    req,
    timeZone,
    titleOf: async (collection, id) => (await loadTitle({ collection, i18n, id, payload }))?.title,
  })
  return (
    <tr>
      <td>
        <time dateTime={entry.createdAt}>{formatDateTime(entry.createdAt, timeZone)}</time>
      </td>
      <td>{authorOf(entry, req)}</td>
      <td className="crm-table__wide">
        <strong>{optionOf('action', entry.action, req)}</strong>
        <ChangeList changes={changes} />
      </td>
    </tr>
  )
}

const authorOf = ({ apiClient, source, user }: AuditLog, req: PayloadRequest): string => {
  const texts = textsIn(registryTexts, req.i18n.language)
  const way = source === 'rest' ? '' : ` (${optionOf('source', source, req)})`
  if (user && typeof user === 'object') return `${user.name}${way}`
  if (apiClient) {
    return typeof apiClient === 'object' ? `${apiClient.name} (${texts.program})` : texts.program
  }
  return `${texts.system}${source === 'system' ? '' : way}`
}

/** The label of one of the audit log's own choices. */
const optionOf = (name: 'action' | 'source', value: string, req: PayloadRequest): string => {
  const field = req.payload.collections['audit-log'].config.flattenedFields.find(
    (one) => one.name === name,
  )
  const options = field?.type === 'select' ? field.options : []
  const option = options.find((one) => typeof one === 'object' && one.value === value)
  return typeof option === 'object' ? String(getTranslation(option.label, req.i18n)) : value
}
