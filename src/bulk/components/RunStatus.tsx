'use client'

import { Banner, Button, toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { BulkChange } from '#payload-types'
import { ask } from '#platform/admin/ask'
import { Progress } from '#platform/admin/Progress'
import type { Label } from '#platform/i18n/languages'
import './bulk.css'
import { Failures } from './Failures'
import { RunUndo } from './RunUndo'
import { useRun } from './useRun'
import { useTexts } from './useTexts'

type RunStatusProps = {
  id: number
  /** Offered when it is over. */
  onDone?: () => void
  onOver?: () => void
}

/** How far a run is, with a way to stop it; then what came of it. */
export const RunStatus = ({ id, onDone, onOver }: RunStatusProps) => {
  const { texts } = useTexts()
  const { address, isUnderWay, isUndoing, load, problem, run, undoing } = useRun(id)
  useEffect(() => {
    if (!isUnderWay) onOver?.()
  }, [isUnderWay, onOver])
  if (problem) return <Banner type="error">{texts.gone}</Banner>
  if (!run) return <p role="status">{texts.loading}</p>
  return (
    <div className="crm-form crm-run">
      <Saying run={run} />
      {isUnderWay ? (
        <Going address={address} onStopped={load} run={run} />
      ) : (
        <Report isUndoing={isUndoing} onDone={onDone} onUndoing={undoing} run={run} />
      )}
    </div>
  )
}

type Said = { label: Label; value: Label }

/** What was said, in words. */
const Saying = ({ run }: { run: BulkChange }) => {
  const { count, language, texts } = useTexts()
  const said = (run.said ?? []) as unknown as Said[]
  const inLanguage = (label: Label) => label[language === 'it' ? 'it' : 'en']
  const { selected, total } = run
  return (
    <>
      {said.length > 0 && (
        <dl className="crm-run__said">
          {said.map(({ label, value }) => (
            <div key={label.en}>
              <dt>{inLanguage(label)}</dt>
              <dd>{inLanguage(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {total !== selected && <p>{texts.ofSelected(count(total), count(selected))}</p>}
    </>
  )
}

type GoingProps = { address: string; onStopped: () => Promise<void>; run: BulkChange }

const Going = ({ address, onStopped, run }: GoingProps) => {
  const { count, texts } = useTexts()
  const [isStopping, setStopping] = useState(Boolean(run.cancelRequested))
  const stop = async () => {
    setStopping(true)
    const { problem } = await ask({ address: `${address}/cancel`, method: 'POST' })
    if (problem) toast.error(problem === 'unknown' ? texts.loadFailed : problem)
    await onStopped()
  }
  const state = isStopping ? texts.stopping : texts.states[run.state]
  return (
    <>
      <Progress label={state} total={run.total} value={run.processed ?? 0} />
      <p role="status">
        {state}: {texts.of(count(run.processed), count(run.total))}
      </p>
      <p className="crm-nothing">{texts.leave}</p>
      <div className="crm-form__foot">
        <Button
          buttonStyle="secondary"
          disabled={isStopping}
          margin={false}
          onClick={() => void stop()}
          size="medium"
        >
          {texts.stop}
        </Button>
      </div>
    </>
  )
}

/** Enter closes what is over. */
const focusButton = (foot: HTMLElement | null): void => foot?.querySelector('button')?.focus()

type ReportProps = Parameters<typeof RunUndo>[0] & { onDone?: () => void }

const Report = ({ isUndoing, onDone, onUndoing, run }: ReportProps) => {
  const { count, texts } = useTexts()
  // The action of ours that removes.
  const summary = run.action === 'delete' ? texts.summaryDelete : texts.summary
  return (
    <>
      {run.state !== 'done' && <p>{texts.states[run.state]}</p>}
      {run.error && (
        <Banner type="error">{texts.reasons[run.error] ?? texts.reasons.unexpected}</Banner>
      )}
      <p role="status">
        <strong>{summary(count(run.changed), count(run.total))}</strong>
      </p>
      {Boolean(run.failed) && <Failures collection={run.target ?? ''} run={run.id} />}
      <RunUndo isUndoing={isUndoing} onUndoing={onUndoing} run={run} />
      {onDone && (
        <div className="crm-form__foot" ref={focusButton}>
          <Button margin={false} onClick={onDone} size="medium">
            {texts.done}
          </Button>
        </div>
      )}
    </>
  )
}
