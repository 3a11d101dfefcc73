'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useSave } from '#platform/admin/form/useSave'
import { textsIn } from '#platform/i18n/languages'
import type { Setup, SetupStep } from '../../steps'
import { setupTexts } from '../../translations'
import { ProgressBar } from '../ProgressBar'
import { ColleaguesStep } from './ColleaguesStep'
import { CompanyStep } from './CompanyStep'
import { ImportStep } from './ImportStep'
import './index.css'
import { LanguageStep } from './LanguageStep'
import { MailStep } from './MailStep'
import type { BoardProps } from './props'
import { StepFrame } from './StepFrame'

const firstOpen = ({ steps }: Setup): null | SetupStep =>
  steps.find(({ state }) => state === 'open')?.key ?? null

/** The steps one below the other, one of them open; each is saved by itself. */
export const SetupBoard = (props: BoardProps) => {
  const { links, setup, skipped } = props
  const { i18n } = useTranslation()
  const texts = textsIn(setupTexts, i18n.language)
  const router = useRouter()
  const [open, setOpen] = useState(firstOpen(setup))
  const { isSaving, problem, send } = useSave()

  const nextOf = (key: SetupStep) => {
    const open = setup.steps.filter((step) => step.state === 'open' && step.key !== key)
    const place = setup.steps.findIndex((step) => step.key === key)
    const below = open.find((step) => setup.steps.indexOf(step) > place)
    return (below ?? open[0])?.key ?? null
  }
  const goOn = (key: SetupStep) => {
    setOpen(nextOf(key))
    router.refresh()
  }
  const say = async (data: { setupHidden?: boolean; setupSkipped?: SetupStep[] }) => {
    const saved = await send('/globals/crm-settings?depth=0', data)
    if (saved) router.refresh()
    return saved !== null
  }
  const skip = async (key: SetupStep) => {
    if (await say({ setupSkipped: [...skipped, key] })) setOpen(nextOf(key))
  }
  const unskip = (key: SetupStep) =>
    void say({ setupSkipped: skipped.filter((step) => step !== key) })

  const forms: Record<SetupStep, React.ReactNode> = {
    colleagues: <ColleaguesStep {...props} onSaved={() => router.refresh()} />,
    company: <CompanyStep {...props} onSaved={() => goOn('company')} />,
    import: <ImportStep links={links} />,
    language: <LanguageStep {...props} onSaved={() => goOn('language')} />,
    mail: <MailStep {...props} />,
  }
  return (
    <>
      <header className="crm-setup__head">
        <h1>{texts.title}</h1>
        <ProgressBar
          label={texts.progress(setup.done, setup.steps.length)}
          of={setup.steps.length}
          value={setup.done}
        />
      </header>
      {setup.isFinished && <p>{texts.all}</p>}
      <ol className="crm-setup__steps">
        {setup.steps.map(({ key, state }) => (
          <StepFrame
            isBusy={isSaving}
            isOpen={open === key}
            key={key}
            name={key}
            onSkip={() => void skip(key)}
            onToggle={() => setOpen(open === key ? null : key)}
            onUnskip={() => unskip(key)}
            state={state}
          >
            {forms[key]}
          </StepFrame>
        ))}
      </ol>
      <footer className="crm-setup__foot">
        {setup.hidden && <span>{texts.hidden}</span>}
        <Button
          buttonStyle="subtle"
          disabled={isSaving}
          margin={false}
          onClick={() => void say({ setupHidden: !setup.hidden })}
          size="medium"
          type="button"
        >
          {setup.hidden ? texts.show : texts.hide}
        </Button>
        {!setup.hidden && <span className="crm-nothing">{texts.hideHelp}</span>}
        <span className="crm-problem" role="alert">
          {problem}
        </span>
      </footer>
    </>
  )
}
