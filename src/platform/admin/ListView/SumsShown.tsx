'use client'

import { useTableColumns } from '@payloadcms/ui'

type Sum = { label: string; name: string; text: string }

/** The sums of the columns that the table shows. */
export const SumsShown = ({ sums }: { sums: Sum[] }) => {
  const { columns } = useTableColumns()
  const active = new Set(
    columns.flatMap(({ accessor, active: isActive }) => (isActive ? [accessor] : [])),
  )
  const shown = sums.filter(({ name }) => active.has(name))
  if (shown.length === 0) return null
  return (
    <dl className="crm-list-sums">
      {shown.map(({ label, name, text }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>Σ {text}</dd>
        </div>
      ))}
    </dl>
  )
}
