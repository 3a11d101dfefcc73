import { Banner, Button } from '@payloadcms/ui'
import { useState } from 'react'
import { type Import, useImportsApi } from './api'
import { ColumnsStep } from './ColumnsStep'
import { PreviewStep } from './PreviewStep'
import { Steps } from './Steps'
import { useDraft } from './useDraft'
import { useWords } from './useWords'

/** Columns, then preview, of an import that has not begun. */
export const DraftSteps = ({ onStarted, record }: { onStarted: () => void; record: Import }) => {
  const { word } = useWords()
  const ask = useImportsApi()
  const draft = useDraft(record.id)
  const [step, setStep] = useState<'columns' | 'preview'>('columns')
  const [starting, setStarting] = useState(false)
  const [refusal, setRefusal] = useState('')
  const { preview, problem, settings } = draft

  const start = async () => {
    setStarting(true)
    setRefusal('')
    const asked = await ask(`/${record.id}/start`, { body: settings ?? {} })
    if (asked.problem === null) return onStarted()
    setRefusal(asked.problem)
    setStarting(false)
  }

  return (
    <>
      <Steps current={step} />
      {(problem || refusal) && <Banner type="error">{problem || refusal}</Banner>}
      {!preview || !settings ? (
        !problem && <p>{word('loading')}</p>
      ) : (
        <>
          {step === 'columns' ? (
            <ColumnsStep draft={draft} preview={preview} settings={settings} />
          ) : (
            <PreviewStep draft={draft} preview={preview} settings={settings} />
          )}
          <div className="import-view__actions">
            {step === 'columns' ? (
              <Button disabled={Boolean(problem)} onClick={() => setStep('preview')}>
                {word('toPreview')}
              </Button>
            ) : (
              <>
                <Button buttonStyle="secondary" onClick={() => setStep('columns')}>
                  {word('back')}
                </Button>
                <Button disabled={starting || draft.busy || Boolean(problem)} onClick={start}>
                  {starting ? word('starting') : word('start')}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </>
  )
}
