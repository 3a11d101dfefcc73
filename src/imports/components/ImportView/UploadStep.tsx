import { Banner, Button, Dropzone, SelectInput, useAuth, useConfig } from '@payloadcms/ui'
import { useRouter, useSearchParams } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useRef, useState } from 'react'
import { type Import, useImportsApi } from './api'
import { useWords } from './useWords'

/** Something that files can be imported into, in the language of the page. */
export type TargetChoice = { label: string; value: string }

/** Chooses the file and sends it. */
export const UploadStep = ({ targets }: { targets: TargetChoice[] }) => {
  const { word } = useWords()
  const { config } = useConfig()
  const { permissions } = useAuth()
  const ask = useImportsApi()
  const router = useRouter()
  const asked = useSearchParams().get('target')
  const allowed = targets.filter(({ value }) => permissions?.collections?.[value]?.create)
  const first = allowed.find(({ value }) => value === asked) ?? allowed[0]
  const [target, setTarget] = useState(first?.value)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const input = useRef<HTMLInputElement>(null)

  const send = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file || !target) return
    setBusy(true)
    setProblem('')
    const form = new FormData()
    form.append('_payload', JSON.stringify({ target }))
    form.append('file', file)
    const sent = await ask<{ doc: Import }>('', { body: form })
    if (sent.problem === null) {
      const path = `/collections/imports/${sent.answer.doc.id}` as const
      router.push(formatAdminURL({ adminRoute: config.routes.admin, path }))
      return
    }
    setProblem(sent.problem)
    setBusy(false)
  }

  return (
    <div className="import-view__upload">
      <SelectInput
        isClearable={false}
        label={word('importInto')}
        name="target"
        onChange={(option) => {
          const value = Array.isArray(option) ? undefined : option?.value
          setTarget(allowed.find((one) => one.value === value)?.value ?? target)
        }}
        options={allowed}
        path="target"
        value={target}
      />
      {problem && <Banner type="error">{problem}</Banner>}
      <Dropzone disabled={busy} multipleFiles={false} onChange={send}>
        <div className="import-view__drop">
          <Button
            buttonStyle="primary"
            disabled={busy}
            onClick={() => input.current?.click()}
            size="medium"
          >
            {busy ? word('uploading') : word('pickFile')}
          </Button>
          <span>{word('dropHere')}</span>
          <p>{word('pickHelp')}</p>
          <input
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            aria-label={word('pickFile')}
            className="import-view__file"
            onChange={({ target: { files } }) => void send(files)}
            ref={input}
            tabIndex={-1}
            type="file"
          />
        </div>
      </Dropzone>
    </div>
  )
}
