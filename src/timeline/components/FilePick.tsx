'use client'

import { useId } from 'react'
import { Field } from '#platform/admin/form/Field'
import { useTimelineContext } from './TimelineContext'

type FilePickProps = { files: File[]; onChange: (files: File[]) => void }

/** Files that come with a note (B20); they go up once it is saved. */
export const FilePick = ({ files, onChange }: FilePickProps) => {
  const { texts } = useTimelineContext()
  const hint = useId()
  return (
    <Field label={texts.files} wide>
      {(id) => (
        <>
          <input
            aria-describedby={hint}
            className="crm-files crm-hidden"
            id={id}
            multiple
            onChange={({ target }) => onChange([...(target.files ?? [])])}
            type="file"
          />
          {/* The browser's own button would speak the browser's language. */}
          <span className="crm-files__row">
            <label className="crm-files__pick" htmlFor={id}>
              {texts.chooseFiles}
            </label>
            <small className="crm-nothing" id={hint}>
              {files.map(({ name }) => name).join(', ') || texts.noFiles}
            </small>
          </span>
        </>
      )}
    </Field>
  )
}
