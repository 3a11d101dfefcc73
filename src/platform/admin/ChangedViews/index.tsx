import { Banner } from '@payloadcms/ui'
import type { BeforeListTableServerProps } from 'payload'
import { textsIn } from '../../i18n/languages'
import { changedViews } from '../../savedViews'
import { requestOf } from '../request'
import { adminTexts } from '../translations'
import { Told } from './Told'

/** Above a list: which of one's saved views find other records since filters mean what they say. */
export const ChangedViews = async ({
  collectionConfig,
  i18n,
  payload,
}: BeforeListTableServerProps) => {
  const req = await requestOf(payload, i18n)
  const views = await changedViews({ collection: collectionConfig.slug, req })
  const texts = textsIn(adminTexts, i18n.language)
  return views.map((view) => (
    <Told api={payload.config.routes.api} id={view.id} key={view.id} label={texts.understood}>
      <Banner type="info">{texts.viewChanged(view)}</Banner>
    </Told>
  ))
}
