import { sql } from '@payloadcms/db-postgres'
import { definePart } from '#platform/parts'
import { byName, companyOf } from '#search'
import { createProjects } from './projects'

const project = { en: 'Project', it: 'Progetto' }

/** Projects: work with a beginning and an end, for a company or one's own (D10). */
export const projects = definePart({
  slug: 'projects',
  needs: ['registry'],
  brings: () => ({
    collections: [createProjects()],
    navigation: [{ collection: 'projects', icon: 'folder', isNew: { named: 'name' }, order: 90 }],
    search: [
      byName({
        collection: 'projects',
        detail: async (visible) =>
          sql`concat_ws(' · ', projects.code, ${await companyOf('projects')(visible)})`,
        label: { en: 'Projects', it: 'Progetti' },
        names: [sql`projects.name`, sql`projects.code`],
        order: 40,
      }),
    ],
    subjects: [
      {
        brings: { company: 'companies' },
        collection: 'projects',
        field: 'project',
        label: project,
        order: 60,
      },
    ],
    tabs: [
      {
        Component: '/src/projects/components/ProjectsTab#ProjectsTab',
        count: {
          collection: 'projects',
          where: ({ id }) => ({ company: { equals: id } }),
        },
        label: { en: 'Projects', it: 'Progetti' },
        on: ['companies'],
        order: 133,
        path: 'projects',
        reads: 'projects',
      },
    ],
    timelineWays: [
      { because: 'self', field: 'project', order: 0, to: 'projects' },
      {
        because: 'project',
        field: 'project',
        label: project,
        order: 30,
        through: { collection: 'projects', field: 'company' },
        to: 'companies',
      },
    ],
  }),
})
