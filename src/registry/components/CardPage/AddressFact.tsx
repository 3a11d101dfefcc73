import { textsIn } from '#platform/i18n/languages'
import type { RecordPieceProps } from '#platform/parts'
import { registryTexts } from '../../translations'
import { type Address, addressOf, mapAddress } from './address'

/** Where they are, as one reads an address, and on a map. */
export const AddressFact = ({ doc, req }: RecordPieceProps) => {
  // Those are its fields.
  const address = doc as Address
  const texts = textsIn(registryTexts, req.i18n.language)
  return (
    <a
      className="crm-link"
      href={mapAddress(address)}
      rel="noopener noreferrer"
      target="_blank"
      title={texts.onMap}
    >
      {addressOf(address, req.i18n.language).join('\n')}
    </a>
  )
}
