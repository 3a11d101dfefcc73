'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  Banner,
  Gutter,
  SetStepNav,
  useConfig,
  useDocumentInfo,
  useDocumentTitle,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useState } from 'react'
import { type Import, useImportsApi } from './api'
import { DraftSteps } from './DraftSteps'
import './index.css'
import { ReportStep } from './ReportStep'
import { RunStep } from './RunStep'
import { Steps } from './Steps'
import { type TargetChoice, UploadStep } from './UploadStep'
import { useWords } from './useWords'

/**
 * The page of an import, from the file to the report. Where it stands is in the record, so leaving
 * the page and coming back is opening the record.
 */
export const ImportWizard = ({ targets }: { targets: TargetChoice[] }) => {
  const { collectionSlug = '', id } = useDocumentInfo()
  const { config, getEntityConfig } = useConfig()
  const { setDocumentTitle, title } = useDocumentTitle()
  const { i18n } = useTranslation()
  const { word } = useWords()
  const heading = word('title')
  useEffect(() => {
    if (!id) setDocumentTitle(heading)
  }, [heading, id, setDocumentTitle])
  const { labels } = getEntityConfig({ collectionSlug })
  const path = `/collections/${collectionSlug}` as const
  return (
    <Gutter className="import-view">
      <SetStepNav
        nav={[
          {
            label: getTranslation(labels.plural, i18n),
            url: formatAdminURL({ adminRoute: config.routes.admin, path }),
          },
          { label: id ? title : heading },
        ]}
      />
      {id ? (
        <StoredImport id={Number(id)} />
      ) : (
        <>
          <Steps current="file" />
          <UploadStep targets={targets} />
        </>
      )}
    </Gutter>
  )
}

const StoredImport = ({ id }: { id: number }) => {
  const { word } = useWords()
  const ask = useImportsApi()
  const [record, setRecord] = useState<Import | null>(null)
  const [problem, setProblem] = useState('')
  const reload = useCallback(async () => {
    const asked = await ask<Import>(`/${id}?depth=0`)
    if (asked.problem === null) setRecord(asked.answer)
    else setProblem(asked.problem)
  }, [ask, id])
  useEffect(() => {
    void reload()
  }, [reload])

  if (problem) return <Banner type="error">{problem}</Banner>
  if (!record) return <p>{word('loading')}</p>
  if (record.state === 'draft') return <DraftSteps onStarted={reload} record={record} />
  const isOver = record.state !== 'queued' && record.state !== 'running'
  return (
    <>
      <Steps current={isOver ? 'report' : 'import'} />
      {isOver ? <ReportStep record={record} /> : <RunStep onChange={reload} record={record} />}
    </>
  )
}
