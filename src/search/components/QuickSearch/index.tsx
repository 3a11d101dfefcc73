import type { ServerProps } from 'payload'
import { textsIn } from '#platform/i18n/languages'
import { contributed } from '#platform/parts'
import { SearchDialog } from './SearchDialog'

/** The quick search, told what kinds of records the parts let it find. */
export const QuickSearch = ({ i18n, payload }: ServerProps) => (
  <SearchDialog
    kinds={Object.fromEntries(
      contributed(payload.config)
        .of('search')
        .map(({ collection, label }) => [collection, { label: textsIn(label, i18n.language) }]),
    )}
  />
)
