import { adminPath, recordPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import type { RecordPieceProps } from '#platform/parts'
import { relationshipsOf } from '../../operations/relationshipsOf'
import { registryTexts } from '../../translations'
import { CardRelations } from './CardRelations'
import './index.css'

/** So many relationships stand on the page; the others are in their tab. */
const shown = 6

/** What a card is connected with, as far as the person may see it (D2). */
export const Relations = async ({ collection, doc, req }: RecordPieceProps) => {
  const { config } = req.payload
  // It is a piece of these pages alone.
  const subject = { collection: collection as 'companies' | 'contacts', id: doc.id }
  const found = await relationshipsOf({ limit: shown + 1, req, subject })
  return (
    <CardRelations
      hrefOf={(target, id) => recordPath(config, target, id)}
      moreHref={
        found.length > shown
          ? adminPath(config, `/collections/${collection}/${doc.id}/relationships`)
          : null
      }
      relationships={found.slice(0, shown)}
      texts={textsIn(registryTexts, req.i18n.language)}
    />
  )
}
