'use client'

import {
  toast,
  useAuth,
  useConfig,
  useDocumentDrawerContext,
  useDocumentInfo,
  useForm,
  useFormModified,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Activity, User } from '#payload-types'
import { recordPath } from '#platform/admin/adminPath'
import { idOf } from '#platform/fields/idOf'
import { isClosed } from '../../state'
import { CopyDialog } from './CopyDialog'
import { QuickAdvance } from './QuickAdvance'
import { StepMenu } from './StepMenu'
import { useStep } from './useStep'
import { useStepTexts } from './useStepTexts'
import { WithActivity } from './WithActivity'
import './steps.css'

/** Advance, Copy and the other steps on an activity's own page; in a drawer its line has them. */
export const ActivitySteps = () => {
  const { data, id, isTrashed } = useDocumentInfo()
  const { drawerSlug } = useDocumentDrawerContext()
  if (drawerSlug || !id || !data || isTrashed) return null
  // The page's own record, with relations as numbers.
  return <Steps activity={{ ...(data as Activity), id: Number(id) }} />
}

const Steps = ({ activity }: { activity: Activity }) => {
  const { config } = useConfig()
  const { permissions, user } = useAuth<User>()
  const { hasSavePermission } = useDocumentInfo()
  const router = useRouter()
  const isModified = useFormModified()
  // What was refused counts as saved there, and is not.
  const { isValid } = useForm()
  const take = useStep()
  const [dialog, setDialog] = useState<'advance' | 'copy' | null>(null)
  const texts = useStepTexts()
  const canUpdate = hasSavePermission === true
  const canAdd = permissions?.collections?.activities?.create === true
  const closed = () => setDialog(null)
  /** The form is read again after a step: what is typed into it has to be saved first. */
  const unlessTyped = (go: () => void) => () =>
    isModified || !isValid ? toast.info(texts.saveFirst) : go()

  return (
    <div className="crm-steps">
      {canUpdate && !isClosed(activity.state) && (
        <button
          className="crm-act crm-act--main"
          onClick={unlessTyped(() => setDialog('advance'))}
          type="button"
        >
          {texts.advance}
        </button>
      )}
      {canAdd && (
        <button className="crm-act" onClick={unlessTyped(() => setDialog('copy'))} type="button">
          {texts.copy}
        </button>
      )}
      <StepMenu
        activity={activity}
        can={{ add: canAdd, update: canUpdate }}
        groups={(user?.groups ?? []).map(idOf).filter((group) => group !== null)}
        me={user?.id ?? null}
        onStep={(name) =>
          unlessTyped(() => void take({ activity, name }).then(() => router.refresh()))()
        }
      />
      {dialog === 'advance' && (
        <QuickAdvance id={activity.id} onClosed={closed} onDone={() => router.refresh()} />
      )}
      {dialog === 'copy' && (
        <WithActivity id={activity.id} onFailed={closed}>
          {(original) => (
            <CopyDialog
              activity={original}
              onClosed={closed}
              onDone={(copy) => router.push(recordPath(config, 'activities', copy))}
            />
          )}
        </WithActivity>
      )}
    </div>
  )
}
