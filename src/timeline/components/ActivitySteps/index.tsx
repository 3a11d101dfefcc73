'use client'

import {
  toast,
  useAuth,
  useConfig,
  useDocumentDrawerContext,
  useDocumentInfo,
  useForm,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Activity, User } from '#payload-types'
import { recordPath } from '#platform/admin/adminPath'
import { textsIn } from '#platform/i18n/languages'
import { isClosed, relatedID } from '../../activityParts'
import { timelineTexts } from '../../translations'
import { CopyDialog } from '../CopyDialog'
import { LineMenu } from '../LineMenu'
import { QuickAdvance } from '../QuickAdvance'
import { useStep } from '../useStep'
import { WithActivity } from '../WithActivity'
import '../line.css'
import './index.css'

/** Advance, Copy and the other steps on an activity's own page; in a drawer its line has them. */
export const ActivitySteps = () => {
  const { data, id, isTrashed } = useDocumentInfo()
  const { drawerSlug } = useDocumentDrawerContext()
  if (drawerSlug || !id || !data || isTrashed) return null
  // The page's own record, with relations as numbers.
  return <Steps activity={{ ...(data as Activity), id: Number(id) }} />
}

const Steps = ({ activity }: { activity: Activity }) => {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { permissions, user } = useAuth<User>()
  const { hasSavePermission } = useDocumentInfo()
  const router = useRouter()
  const isModified = useFormModified()
  // What was refused counts as saved there, and is not.
  const { isValid } = useForm()
  const take = useStep()
  const [dialog, setDialog] = useState<'advance' | 'copy' | null>(null)
  const texts = textsIn(timelineTexts, i18n.language)
  const canUpdate = hasSavePermission === true
  const canAdd = permissions?.collections?.activities?.create === true
  const closed = () => setDialog(null)
  /** The form is read again after a step: what is typed into it has to be saved first. */
  const unlessTyped = (go: () => void) => () =>
    isModified || !isValid ? toast.info(texts.saveFirst) : go()

  return (
    <div className="crm-steps">
      {canUpdate && !isClosed(activity) && (
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
      <LineMenu
        activity={activity}
        can={{ add: canAdd, update: canUpdate }}
        groups={(user?.groups ?? []).map(relatedID).filter((group) => group !== null)}
        me={user?.id ?? null}
        onStep={(name) =>
          unlessTyped(() => void take({ activity, name }).then(() => router.refresh()))()
        }
        texts={texts}
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
