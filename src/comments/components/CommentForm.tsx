'use client'

import { useAuth, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { Field } from '#platform/admin/form/Field'
import { FormFoot } from '#platform/admin/form/FormFoot'
import { RecordsPick } from '#platform/admin/form/RecordsPick'
import type { Picked } from '#platform/admin/form/useMatches'
import { saveByKey, useSave } from '#platform/admin/form/useSave'
import { textsIn } from '#platform/i18n/languages'
import { commentTexts } from '../translations'

export type Written = { mentions: Picked[]; text: string }

type CommentFormProps = {
  label: string
  onClose: () => void
  onSaved: () => void
  /** Where it goes, and what goes there beside the words. */
  to: { body?: object; method: 'PATCH' | 'POST'; path: `/${string}` }
  written: Written
}

/** The words of a comment, several lines of them, and who is to read it. */
export const CommentForm = ({ label, onClose, onSaved, to, written }: CommentFormProps) => {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const texts = textsIn(commentTexts, i18n.language)
  const [text, setText] = useState(written.text)
  const [mentions, setMentions] = useState(written.mentions)
  const { isSaving, problem, send, setProblem } = useSave()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return setProblem(texts.empty)
    const body = { ...to.body, mentions: mentions.map(({ id }) => id), text }
    if (await send(`${to.path}?depth=0`, body, to.method)) onSaved()
  }

  return (
    <form
      aria-label={label}
      className="crm-form crm-form--open"
      onKeyDown={(event) => {
        saveByKey(event)
        if (event.key === 'Escape') onClose()
      }}
      onSubmit={(event) => void save(event)}
    >
      <Field label={texts.text} wide>
        {(id) => (
          <textarea
            className="crm-input"
            id={id}
            onChange={({ target }) => setText(target.value)}
            rows={4}
            value={text}
          />
        )}
      </Field>
      <RecordsPick
        chosen={mentions}
        label={texts.addMention}
        leaveOut={texts.leaveOut}
        onChange={setMentions}
        sources={[
          {
            collection: 'users',
            titleField: 'name',
            where: {
              and: [{ blocked: { not_equals: true } }, { id: { not_equals: user?.id ?? 0 } }],
            },
          },
        ]}
      />
      <FormFoot isSaving={isSaving} onCancel={onClose} problem={problem} />
    </form>
  )
}
