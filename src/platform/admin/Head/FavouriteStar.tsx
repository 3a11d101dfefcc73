'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation'
import type { AnswerOf } from '../../http'
import { textsIn } from '../../i18n/languages'
import type { favouriteEndpoint } from '../../shortcuts/favouriteEndpoint'
import { ask } from '../ask'
import { Icon } from '../icons'
import { recordIn } from '../ListTrail/trail'
import { tell, useKnown } from '../Nav/store'
import { adminTexts } from '../translations'
import './head.css'

/** Marks the open record as one that the person comes back to; nothing on other pages. */
export const FavouriteStar = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const record = recordIn(usePathname())
  const { favourites } = useKnown()
  if (!record) return null
  const isFavourite = favourites.some(
    ({ collection, id }) => collection === record.collection && id === record.id,
  )
  const texts = textsIn(adminTexts, i18n.language).nav
  const label = isFavourite ? texts.removeFavourite : texts.addFavourite
  const toggle = async () => {
    const asked = await ask<AnswerOf<typeof favouriteEndpoint>>({
      address: `${config.routes.api}/favourites`,
      body: { collection: record.collection, id: record.id, isFavourite: !isFavourite },
      method: 'PUT',
    })
    if (asked.problem !== null) return
    tell({ favourites: asked.answer.favourites })
    // Its name in the navigation comes from the server.
    router.refresh()
  }
  return (
    <button
      aria-label={label}
      aria-pressed={isFavourite}
      className="crm-head__button crm-star"
      onClick={toggle}
      title={label}
      type="button"
    >
      <Icon name="star" />
    </button>
  )
}
