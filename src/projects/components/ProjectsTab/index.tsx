import { recordTabView } from '#platform/admin/RecordTab/view'
import { settingsOf } from '#settings'
import { ProjectsTable } from './ProjectsTable'

/** The projects of a company, the latest first. */
export const ProjectsTab = recordTabView({
  Table: ProjectsTable,
  more: async ({ req }) => ({ timeZone: (await settingsOf(req)).timeZone }),
  prefill: ({ id }) => ({ company: id }),
  query: ({ id }) => ({
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
    where: { company: { equals: id } },
  }),
  tab: 'projects',
})
