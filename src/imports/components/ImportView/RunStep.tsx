import { Button, toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { Progress } from '#platform/admin/Progress'
import { type Import, useImportsApi } from './api'
import { Counts } from './Counts'
import { useWords } from './useWords'

/** How often the server is asked (milliseconds). */
const pollEvery = 1000

/** The import while it waits and runs. */
export const RunStep = ({ onChange, record }: { onChange: () => void; record: Import }) => {
  const { language, word } = useWords()
  const ask = useImportsApi()
  const [asked, setAsked] = useState(Boolean(record.cancelRequested))
  useEffect(() => {
    const timer = setInterval(onChange, pollEvery)
    return () => clearInterval(timer)
  }, [onChange])

  const cancel = async () => {
    setAsked(true)
    const { problem } = await ask(`/${record.id}/cancel`, { method: 'POST' })
    if (problem !== null) {
      setAsked(false)
      toast.error(problem)
    }
    onChange()
  }
  const label = record.state === 'queued' ? word('stateQueued') : word('stateRunning')
  const number = (value: null | number | undefined) => (value ?? 0).toLocaleString(language)
  return (
    <section className="import-view__section">
      <h2>{asked ? word('cancelling') : label}</h2>
      <Progress label={label} total={record.total} value={record.processed ?? 0} />
      <p aria-live="polite">
        {number(record.processed)} {word('of')} {record.total ? number(record.total) : '…'}{' '}
        {word('rows')}
      </p>
      <Counts record={record} />
      <p className="import-view__help">{word('leaveAndReturn')}</p>
      <Button buttonStyle="secondary" disabled={asked} onClick={cancel}>
        {word('cancel')}
      </Button>
    </section>
  )
}
