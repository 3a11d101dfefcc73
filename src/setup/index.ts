import { definePart } from '#platform/parts'
import { setupOfSampleCompany } from './demo'
import { setupEndpoint } from './endpoints/setup'
import { setupFields } from './fields'
import { isAdmin } from './isAdmin'
import { setupOf } from './operations/setupOf'

/** The first steps of an administrator: who the company is, its language, colleagues, data and mail. */
export const setup = definePart({
  slug: 'setup',
  needs: ['settings', 'users', 'registry', 'imports'],
  brings: () => ({
    demo: [setupOfSampleCompany],
    endpoints: [setupEndpoint],
    rights: [{ endpoints: { 'GET /setup': { bystander: [403], nobody: [401] } } }],
    settings: [setupFields],
    views: [
      {
        Component: '/src/setup/components/SetupPage#SetupPage',
        exact: true,
        key: 'setup',
        path: '/setup',
      },
    ],
    widgets: [
      {
        order: 5,
        shown: async (req) => {
          if (!isAdmin(req)) return false
          const { hidden, isFinished } = await setupOf(req)
          return !hidden && !isFinished
        },
        widget: {
          slug: 'setup',
          Component: '/src/setup/components/SetupWidget#SetupWidget',
          label: { en: 'Set-up', it: 'Configurazione iniziale' },
          minWidth: 'medium',
        },
        width: 'full',
      },
    ],
  }),
})
