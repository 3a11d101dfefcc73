'use client'

import { Popup, PopupList } from '@payloadcms/ui'
import type { Activity } from '#payload-types'
import { Icon } from '#platform/admin/icons'
import { idOf } from '#platform/fields/idOf'
import { isClosed } from '../../state'
import type { Step } from './useStep'
import { useStepTexts } from './useStepTexts'
import './steps.css'

type StepMenuProps = {
  activity: Activity
  can: { add: boolean; update: boolean }
  /** In whose queues the one who looks may claim. */
  groups: number[]
  me: null | number
  onStep: (name: Step) => void
}

/** The rarer steps of an activity; nothing where there is none to take. */
export const StepMenu = ({ onStep, ...given }: StepMenuProps) => {
  const texts = useStepTexts()
  const steps = stepsOf(given)
  // Keeps the buttons of all lines below one another.
  if (steps.length === 0) return <span className="crm-act--none" />
  const labels: Record<Step, string> = {
    'choose-date': texts.choose,
    claim: texts.claim,
    event: texts.createEvent,
    'next-event': texts.createNextEvent,
    reopen: texts.reopen,
  }
  return (
    <>
      {steps.includes('claim') && (
        <button className="crm-act crm-act--main" onClick={() => onStep('claim')} type="button">
          {texts.claim}
        </button>
      )}
      <Popup
        button={
          <span className="crm-act crm-act--icon">
            <Icon name="other" />
            <span className="crm-hidden">{texts.more}</span>
          </span>
        }
        buttonType="custom"
        horizontalAlign="right"
        render={({ close }) => (
          <PopupList.ButtonGroup>
            {steps.map((name) => (
              <PopupList.Button
                key={name}
                onClick={() => {
                  close()
                  onStep(name)
                }}
              >
                {labels[name]}
              </PopupList.Button>
            ))}
          </PopupList.ButtonGroup>
        )}
        size="fit-content"
      />
    </>
  )
}

type StepsArgs = Pick<StepMenuProps, 'activity' | 'can' | 'groups' | 'me'>

const stepsOf = ({ activity, can, groups, me }: StepsArgs): Step[] => {
  const steps: Step[] = []
  const open = !isClosed(activity.state)
  const group = idOf(activity.assigneeGroup)
  if (open && !activity.assignee && me !== null && group !== null && groups.includes(group)) {
    steps.push('claim')
  }
  if (open && can.update && !activity.onAgenda) steps.push('event')
  if (can.add && can.update && activity.nextDate) steps.push('next-event')
  if (!open && can.update) steps.push('reopen')
  return steps
}
