'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { ask } from '#platform/admin/ask'
import type { Choice } from '../AnalysisPage/setup'
import { useAnalysisContext } from './context'
import { SelectMany } from './Select'

type CompanyFilterProps = { label: string; onChange: (ids: string[]) => void; values: string[] }

/** Companies are many: they are found by a part of their name. */
export const CompanyFilter = ({ label, onChange, values }: CompanyFilterProps) => {
  const { setup, texts } = useAnalysisContext()
  const { config } = useConfig()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Choice[]>([])
  const [busy, setBusy] = useState(false)
  // Names of those that were chosen since the page was opened.
  const [known, setKnown] = useState<Choice[]>(setup.choices.company ?? [])
  const address = formatAdminURL({ apiRoute: config.routes.api, path: '/companies' })
  useEffect(() => {
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      setBusy(true)
      const query = new URLSearchParams({
        depth: '0',
        limit: '20',
        pagination: 'false',
        'select[name]': 'true',
        sort: 'name',
        ...(text && { 'where[name][contains]': text }),
      })
      const asked = await ask<{ docs: { id: number; name: string }[] }>({
        address: `${address}?${query}`,
        signal: controller.signal,
      })
      // A slower answer to an older text, or none: what was found before stays.
      if (asked.problem === null) {
        setFound(asked.answer.docs.map(({ id, name }) => ({ label: name, value: String(id) })))
      }
      setBusy(false)
    }, 200)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [address, text])
  return (
    <SelectMany
      choices={found}
      isLoading={busy}
      label={label}
      onChange={(chosen) => {
        setKnown((before) => [...before, ...chosen])
        onChange(chosen.map(({ value }) => value))
      }}
      onSearch={setText}
      placeholder={texts.searchCompany}
      values={values.map(
        (value) => known.find((choice) => choice.value === value) ?? { label: '…', value },
      )}
    />
  )
}
