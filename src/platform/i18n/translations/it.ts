import type { en } from './en'

export const it: typeof en = {
  tabs: {
    card: 'Scheda',
  },
}
