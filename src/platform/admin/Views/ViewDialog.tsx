'use client'

import { useTranslation } from '@payloadcms/ui'
import type { ColumnPreference, RelationshipFieldClient, Where } from 'payload'
import { type FormEvent, useState } from 'react'
import { textsIn } from '../../i18n/languages'
import { Dialog } from '../Dialog'
import { RecordsValue } from '../Filter/RecordsValue'
import { Field } from '../form/Field'
import { FormFoot } from '../form/FormFoot'
import { saveByKey, useSave } from '../form/useSave'
import { type Audience, accessOf, type Sharing, sharingOf, type ViewAccess } from './sharing'
import { viewTexts } from './translations'
import type { SavedView } from './view'

/** What a new view keeps of the list. */
type ListState = {
  columns?: ColumnPreference[]
  groupBy?: string
  relatedCollection: string
  where?: Where
}

type ViewDialogProps = {
  list: ListState
  /** Whether the person may say whom the view is for. */
  mayShare: boolean
  onClosed: () => void
  onSaved: (view: SavedView) => void
  /** The view to be renamed or shared; without it the list's state is kept as a new one. */
  view?: SavedView
}

/** Keeps what a list shows under a name, for oneself or for others, too; or changes name and sharing. */
export const ViewDialog = (props: ViewDialogProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(viewTexts, i18n.language)
  return (
    <Dialog onClosed={props.onClosed} title={props.view ? texts.editTitle : texts.newTitle}>
      {(close) => <ViewForm {...props} close={close} />}
    </Dialog>
  )
}

const ViewForm = ({
  close,
  list,
  mayShare,
  onSaved,
  view,
}: ViewDialogProps & { close: () => void }) => {
  const { i18n } = useTranslation()
  const texts = textsIn(viewTexts, i18n.language)
  const { isSaving, problem, send, setProblem } = useSave()
  const [title, setTitle] = useState(view?.label ?? '')
  const [sharing, setSharing] = useState(() => sharingOf(view?.preset?.access))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return setProblem(texts.noName)
    if (sharing.audience === 'specificUsers' && sharing.users.length === 0)
      return setProblem(texts.noUsers)
    const path = `/payload-query-presets${view?.preset ? `/${view.preset.id}` : ''}?depth=0`
    const body = {
      ...(!view && list),
      ...(mayShare && accessOf(sharing)),
      title: title.trim(),
    }
    const answer = await send<{ doc: SavedDoc }>(path, body, view ? 'PATCH' : 'POST')
    if (!answer) return
    close()
    onSaved(viewOf(answer.doc))
  }
  return (
    <form className="crm-form" onKeyDown={saveByKey} onSubmit={(event) => void save(event)}>
      <Field label={texts.name}>
        {(id) => (
          <input
            autoComplete="off"
            className="crm-input"
            id={id}
            onChange={({ target }) => setTitle(target.value)}
            required
            type="text"
            value={title}
          />
        )}
      </Field>
      {mayShare && <SharingFields onChange={setSharing} sharing={sharing} />}
      <FormFoot isSaving={isSaving} onCancel={close} problem={problem} />
    </form>
  )
}

const usersField = {
  admin: {},
  name: 'users',
  relationTo: 'users',
  type: 'relationship',
} as RelationshipFieldClient

type SharingProps = { onChange: (sharing: Sharing) => void; sharing: Sharing }

const SharingFields = ({ onChange, sharing }: SharingProps) => {
  const { i18n } = useTranslation()
  const texts = textsIn(viewTexts, i18n.language)
  const { audience, mayChange, users } = sharing
  return (
    <>
      <Field label={texts.sharedWith}>
        {(id) => (
          <select
            className="crm-input"
            id={id}
            onChange={({ target }) => onChange({ ...sharing, audience: target.value as Audience })}
            value={audience}
          >
            {(Object.entries(texts.audiences) as [Audience, string][]).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {audience === 'specificUsers' && (
        <div className="crm-field">
          <span aria-hidden="true" className="crm-field__label">
            {texts.audiences.specificUsers}
          </span>
          <RecordsValue
            field={usersField}
            isMulti
            isValue
            label={texts.audiences.specificUsers}
            onChange={(chosen) => onChange({ ...sharing, users: chosen.map(Number) })}
            values={users}
          />
        </div>
      )}
      {audience !== 'onlyMe' && (
        <label className="crm-check">
          <input
            checked={mayChange}
            onChange={({ target }) => onChange({ ...sharing, mayChange: target.checked })}
            type="checkbox"
          />
          {texts.mayChange}
        </label>
      )}
    </>
  )
}

type SavedDoc = {
  access?: ViewAccess
  columns?: ColumnPreference[] | null
  groupBy?: null | string
  id: number
  title: string
  where?: null | Where
}

/** A saved view as the list takes it. */
const viewOf = ({ access, columns, groupBy, id, title, where }: SavedDoc): SavedView => ({
  help: '',
  href: '',
  key: `preset-${id}`,
  label: title,
  preset: { access, columns, groupBy, id },
  where: where ?? null,
})
