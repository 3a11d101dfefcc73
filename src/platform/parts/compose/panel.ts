import type { AdminViewConfig, Config } from 'payload'
import type { Contributed } from '../part'
import { composeHome } from './home'

type Admin = NonNullable<Config['admin']>

/** What the parts add to the panel: pages, components of every page, the home page. */
export const composePanel = (all: Contributed): Pick<Admin, 'components' | 'dashboard'> => ({
  components: {
    actions: inSlot(all, 'actions'),
    afterLogin: inSlot(all, 'afterLogin'),
    Nav: '/src/platform/admin/Nav#Nav',
    graphics: {
      Icon: '/src/platform/admin/brand/Icon#Icon',
      Logo: '/src/platform/admin/brand/Logo#Logo',
    },
    header: inSlot(all, 'header'),
    providers: [
      '/src/platform/admin/FailedPage#FailedPages',
      '/src/platform/admin/KeyboardPlace#KeyboardPlace',
      '/src/platform/admin/Names#Names',
      ...inSlot(all, 'providers'),
    ],
    views: Object.fromEntries(
      all.of('views').map(({ key, ...view }): [string, AdminViewConfig] => [key, view]),
    ),
  },
  dashboard: composeHome(all),
})

const inSlot = (all: Contributed, slot: string): string[] =>
  all
    .of('panel')
    .filter((one) => one.slot === slot)
    .map(({ Component }) => Component)
