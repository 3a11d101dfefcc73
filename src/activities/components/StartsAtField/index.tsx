import type { DateFieldServerProps } from 'payload'
import { settingsOf } from '#settings'
import { StartsAtInput } from './StartsAtInput'

/** Date and time of an activity in the company's time zone, or a to-do's plain day. */
export const StartsAtField = async ({ clientField, path, readOnly, req }: StartsAtProps) => {
  const { timeZone, workStart } = await settingsOf(req)
  return (
    <StartsAtInput
      field={clientField}
      path={path}
      readOnly={readOnly}
      timeZone={timeZone}
      workStart={workStart}
    />
  )
}

type StartsAtProps = DateFieldServerProps & { path: string; readOnly?: boolean }
