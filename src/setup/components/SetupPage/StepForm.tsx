'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { saveByKey } from '#platform/admin/form/useSave'

type StepFormProps = {
  children: ReactNode
  /** What is wrong with fields: the first of them gets the keyboard. */
  fields: Record<string, string>
  isSaving: boolean
  label: string
  onSubmit: () => void
  /** What is wrong and stands at no field. */
  problem: null | string
}

/** The form of a step: its fields, what went wrong, and one button. */
export const StepForm = ({
  children,
  fields,
  isSaving,
  label,
  onSubmit,
  problem,
}: StepFormProps) => {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(fields).length === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [fields])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="crm-form" noValidate onKeyDown={saveByKey} onSubmit={submit} ref={form}>
      {children}
      <div className="crm-form__foot">
        <Button disabled={isSaving} margin={false} size="medium" type="submit">
          {label}
        </Button>
        <span className="crm-problem" role="alert">
          {Object.keys(fields).length > 0 ? null : problem}
        </span>
      </div>
    </form>
  )
}
