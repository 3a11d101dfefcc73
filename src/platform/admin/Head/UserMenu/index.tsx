import type { ServerProps } from 'payload'
import { textsIn } from '../../../i18n/languages'
import { contributed } from '../../../parts/contributed'
import { Menu } from './Menu'

/** The menu of who is logged in, with the keys that the parts know. */
export const UserMenu = ({ i18n, payload }: ServerProps) => (
  <Menu
    keys={contributed(payload.config)
      .of('keys')
      .map(({ keys, label }) => ({
        keys: keys.map((key) => (typeof key === 'string' ? key : textsIn(key, i18n.language))),
        label: textsIn(label, i18n.language),
      }))}
  />
)
