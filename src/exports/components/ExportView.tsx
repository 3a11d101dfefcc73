'use client'

import { getTranslation } from '@payloadcms/translations'
import {
  Banner,
  Button,
  ConfirmationModal,
  Gutter,
  SetStepNav,
  toast,
  useConfig,
  useDocumentInfo,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { adminPath } from '#platform/admin/adminPath'
import { ask } from '#platform/admin/ask'
import { Progress } from '#platform/admin/Progress'
import { formatDateTime } from '#platform/i18n/dates'
import { formatCount } from '#platform/i18n/numbers'
import type { ExportAnswer } from '../operations/readExport'
import { countRows, fill } from '../translations'
import './exports.css'
import { useTexts } from './useTexts'
import { forgetExport } from './watched'

/** How often an export that is being written is asked for (milliseconds). */
const askEvery = 1000

/** The page of one export: how far it is, its file, and what can be done with it. */
export const ExportView = () => {
  const { collectionSlug = '', id } = useDocumentInfo()
  const { config, getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { texts } = useTexts()
  const [record, setRecord] = useState<ExportAnswer | null>(null)
  const [problem, setProblem] = useState<null | string>(null)
  const address = `${config.routes.api}/exports/${id}`
  const load = useCallback(async () => {
    const result = await ask<ExportAnswer>({ address })
    if (result.problem === null) setRecord(result.answer)
    else setProblem(result.problem === 'unknown' ? texts.failed : texts.gone)
  }, [address, texts])
  const isUnderWay = record?.state === 'queued' || record?.state === 'running'
  useEffect(() => {
    if (id) void load()
    else setProblem(texts.empty)
  }, [id, load, texts])
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => void load(), askEvery)
    return () => clearInterval(timer)
  }, [isUnderWay, load])
  const labels = getEntityConfig({ collectionSlug })?.labels
  const listPath = adminPath(config, `/collections/${collectionSlug}`)
  return (
    <Gutter>
      <SetStepNav
        nav={[
          { label: getTranslation(labels?.plural ?? '', i18n), url: listPath },
          { label: record?.title ?? '' },
        ]}
      />
      {problem && <Banner type="error">{problem}</Banner>}
      {!problem && !record && <p>{texts.loading}</p>}
      {!problem && record && (
        <ExportCard address={address} listPath={listPath} onChange={load} record={record} />
      )}
    </Gutter>
  )
}

type CardProps = {
  address: string
  listPath: string
  onChange: () => Promise<void>
  record: ExportAnswer
}

const ExportCard = ({ address, listPath, onChange, record }: CardProps) => {
  const { config } = useConfig()
  const { language, texts } = useTexts()
  const { openModal } = useModal()
  const router = useRouter()
  const [isCancelling, setCancelling] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const isUnderWay = record.state === 'queued' || record.state === 'running'
  const number = (value: number) => formatCount(value, language)
  const cancel = async () => {
    setCancelling(true)
    const { problem: wrong } = await ask({ address: `${address}/cancel`, method: 'POST' })
    if (wrong) toast.error(wrong === 'unknown' ? texts.failed : wrong)
    await onChange()
  }
  const remove = async () => {
    const { problem: wrong } = await ask({ address, method: 'DELETE' })
    if (wrong) {
      toast.error(wrong === 'unknown' ? texts.failed : wrong)
      return
    }
    forgetExport(record.id)
    router.push(listPath)
  }
  const isRefused = record.state === 'done' && !record.file
  const plainState = isRefused ? texts.refused : texts.states[record.state]
  const state = isCancelling && isUnderWay ? texts.cancelling : plainState
  const makeAnew = async () => {
    setMaking(true)
    const result = await ask<ExportAnswer>({
      address: `${config.routes.api}/exports`,
      body: record.request,
      method: 'POST',
    })
    setMaking(false)
    if (result.problem === null) router.push(`${listPath}/${result.answer.id}`)
    else toast.error(result.problem === 'unknown' ? texts.failed : result.problem)
  }
  const deletion = `delete-export-${record.id}`
  return (
    <section className="crm-export-view">
      <h2>{record.filename ?? record.title}</h2>
      <p aria-live="polite">{state}</p>
      {isUnderWay && (
        <>
          <Progress label={state} total={record.total} value={record.processed} />
          <p>
            {fill(texts.of, { processed: number(record.processed), total: number(record.total) })}
          </p>
          <p className="crm-export__hint">{texts.leave}</p>
        </>
      )}
      {record.error && <Banner type="error">{record.error.message}</Banner>}
      {record.file && (
        <>
          <p>
            {fill(texts.size, {
              rows: countRows(texts.count, record.total, language),
              size: formatSize(record.size ?? 0, language),
            })}
          </p>
          {record.expiresAt && (
            <p className="crm-export__hint">
              {fill(texts.keptUntil, { date: formatDateTime(record.expiresAt, record.timeZone) })}
            </p>
          )}
        </>
      )}
      <div className="crm-export-view__actions">
        {record.file && (
          <Button el="anchor" url={record.file}>
            {texts.download}
          </Button>
        )}
        {record.error && (
          <Button disabled={isMaking} onClick={() => void makeAnew()}>
            {texts.makeAnew}
          </Button>
        )}
        {isUnderWay && (
          <Button buttonStyle="secondary" disabled={isCancelling} onClick={() => void cancel()}>
            {texts.cancel}
          </Button>
        )}
        <Button buttonStyle="secondary" onClick={() => openModal(deletion)}>
          {texts.delete}
        </Button>
      </div>
      <ConfirmationModal
        body={texts.confirmDelete}
        confirmLabel={texts.delete}
        heading={record.filename ?? record.title ?? ''}
        modalSlug={deletion}
        onConfirm={remove}
      />
    </section>
  )
}

const formatSize = (bytes: number, language: string): string => {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
    style: 'unit',
    unit,
  }).format(unit === 'megabyte' ? bytes / 1_000_000 : Math.max(1, bytes / 1000))
}
