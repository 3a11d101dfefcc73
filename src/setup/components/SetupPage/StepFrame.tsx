'use client'

import { ChevronIcon, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useId } from 'react'
import { Icon } from '#platform/admin/icons'
import { textsIn } from '#platform/i18n/languages'
import type { SetupStep, StepState } from '../../steps'
import { setupTexts } from '../../translations'

type StepFrameProps = {
  children: ReactNode
  isBusy: boolean
  isOpen: boolean
  name: SetupStep
  onSkip: () => void
  onToggle: () => void
  onUnskip: () => void
  state: StepState
}

/** One step: what it is and where it stands; open, its form and the way past it. */
export const StepFrame = ({
  children,
  isBusy,
  isOpen,
  name,
  onSkip,
  onToggle,
  onUnskip,
  state,
}: StepFrameProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(setupTexts, i18n.language)
  const id = useId()
  return (
    <li className="crm-setup__step" data-state={state} data-step={name}>
      <h2 className="crm-setup__title">
        <button
          aria-controls={id}
          aria-expanded={isOpen}
          className="crm-setup__toggle"
          onClick={onToggle}
          type="button"
        >
          <span aria-hidden className="crm-setup__tick">
            {state === 'done' && <Icon name="check" />}
          </span>
          <span className="crm-setup__name">{texts[name].title}</span>
          <span className="crm-setup__state">{texts.state[state]}</span>
          <ChevronIcon direction={isOpen ? 'up' : 'down'} />
        </button>
      </h2>
      <div className="crm-setup__body" hidden={!isOpen} id={id}>
        <p className="crm-setup__help">{texts[name].help}</p>
        {children}
        {state !== 'done' && (
          <button
            className="crm-row-button"
            disabled={isBusy}
            onClick={state === 'skipped' ? onUnskip : onSkip}
            type="button"
          >
            {state === 'skipped' ? texts.unskip : texts.skip}
          </button>
        )}
      </div>
    </li>
  )
}
