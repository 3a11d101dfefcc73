import type { DocumentViewServerProps } from 'payload'
import { may } from '#platform/access'
import { firstPage } from '#platform/admin/RecordTable/firstPage'
import type { RecordQuery } from '#platform/admin/RecordTable/query'
import { TabFrame } from '#platform/admin/TabFrame'
import { settingsOf } from '#settings'
import { type ProjectRow, ProjectsTable } from './ProjectsTable'

/** The projects of a company, the latest first. */
export const ProjectsTab = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const query: RecordQuery = {
    collection: 'projects',
    depth: 1,
    limit: 30,
    select: {
      code: true,
      createdAt: true,
      endDate: true,
      name: true,
      owner: true,
      startDate: true,
      status: true,
    },
    // The order of the index (company, startDate, createdAt).
    sort: ['-startDate', '-createdAt', '-id'],
    where: { company: { equals: doc.id } },
  }
  const [initial, canAdd, { timeZone }] = await Promise.all([
    firstPage({ query, req }),
    may({ collection: 'projects', operation: 'create', req }),
    settingsOf(req),
  ])
  return (
    <TabFrame initPageResult={initPageResult} tab="projects">
      <ProjectsTable
        canAdd={canAdd !== false}
        company={Number(doc.id)}
        // The rows that the query asks for.
        initial={initial as unknown as ProjectRow[]}
        query={query}
        timeZone={timeZone}
      />
    </TabFrame>
  )
}
