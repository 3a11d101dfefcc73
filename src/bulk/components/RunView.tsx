'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  Gutter,
  Link,
  SetStepNav,
  useConfig,
  useDocumentInfo,
  useTranslation,
} from '@payloadcms/ui'
import { adminPath } from '#platform/admin/adminPath'
import './bulk.css'
import { RunStatus } from './RunStatus'
import { useTexts } from './useTexts'

/** The page of one bulk change: what was said, how far it is, what came of it. */
export const RunView = () => {
  const { collectionSlug = '', data, id } = useDocumentInfo()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { texts } = useTexts()
  const { labels } = getEntityConfig({ collectionSlug }) ?? {}
  const title = String(data?.title ?? '')
  const target = typeof data?.target === 'string' ? data.target : null
  return (
    <Gutter>
      <SetStepNav
        nav={[
          {
            label: getTranslation(labels?.plural ?? '', i18n),
            url: adminPath(config, `/collections/${collectionSlug}`),
          },
          { label: title },
        ]}
      />
      <section className="crm-run-view">
        {id ? <RunStatus id={Number(id)} /> : <p>{texts.gone}</p>}
        {target && (
          <p className="crm-run-view__way">
            <Link href={adminPath(config, `/collections/${target}`)} prefetch={false}>
              {texts.openList}
            </Link>
          </p>
        )}
      </section>
    </Gutter>
  )
}
