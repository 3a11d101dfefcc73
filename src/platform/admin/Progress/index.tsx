'use client'

import './index.css'

/**
 * How far long work is. Without a total it only shows that something goes on.
 * @param label what is going on, for screen readers too
 */
export const Progress = ({
  label,
  total,
  value,
}: {
  label: string
  total?: null | number
  value: number
}) => {
  const known = Boolean(total)
  const share = known ? Math.min(100, Math.round((value / Number(total)) * 100)) : 0
  return (
    <div
      aria-label={label}
      aria-valuemax={100}
      aria-valuemin={0}
      aria-valuenow={known ? share : undefined}
      className="crm-progress"
      role="progressbar"
    >
      <div
        className={known ? 'crm-progress__bar' : 'crm-progress__bar crm-progress__bar--unknown'}
        style={known ? { inlineSize: `${share}%` } : undefined}
      />
    </div>
  )
}
