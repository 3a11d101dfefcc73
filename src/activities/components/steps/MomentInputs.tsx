'use client'

import { DayInput, Field, InputOf } from '#platform/admin/form/Field'
import { parseClock } from '../../draft'
import { useStepTexts } from './useStepTexts'

type MomentInputsProps = {
  date: string
  /** What is to be mended. */
  isWrong?: { date: boolean; time: boolean }
  onChange: (change: { date?: string; time?: string }) => void
  time: string
}

/** A day, and a time where it has one. */
export const MomentInputs = ({ date, isWrong, onChange, time }: MomentInputsProps) => {
  const texts = useStepTexts()
  return (
    <>
      <Field label={texts.date}>
        {(id) => (
          <DayInput
            id={id}
            isWrong={isWrong?.date}
            onChange={(day) => onChange({ date: day })}
            value={date}
          />
        )}
      </Field>
      <InputOf
        format={parseClock}
        hint={texts.timeHint}
        isWrong={isWrong?.time}
        label={texts.time}
        onChange={(clock) => onChange({ time: clock })}
        placeholder="hh:mm"
        value={time}
      />
    </>
  )
}
