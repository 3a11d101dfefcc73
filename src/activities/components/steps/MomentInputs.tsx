'use client'

import { DayInput, Field, InputOf } from '#platform/admin/form/Field'
import { parseClock } from '../../draft'
import { useStepTexts } from './useStepTexts'

type MomentInputsProps = {
  date: string
  /** What is wrong with them. */
  errors?: { date?: string; time?: string }
  onChange: (change: { date?: string; time?: string }) => void
  time: string
}

/** A day, and a time where it has one. */
export const MomentInputs = ({ date, errors, onChange, time }: MomentInputsProps) => {
  const texts = useStepTexts()
  return (
    <>
      <Field error={errors?.date} label={texts.date}>
        {(id) => (
          <DayInput
            error={errors?.date}
            id={id}
            onChange={(day) => onChange({ date: day })}
            value={date}
          />
        )}
      </Field>
      <InputOf
        format={parseClock}
        error={errors?.time}
        hint={texts.timeHint}
        label={texts.time}
        onChange={(clock) => onChange({ time: clock })}
        placeholder="hh:mm"
        value={time}
      />
    </>
  )
}
