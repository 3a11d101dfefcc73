import type { DescribedChange } from '../audit'

type ChangeListProps = { changes: DescribedChange[]; limit?: number }

/** Field by field: label, what it was, what it became. */
export const ChangeList = ({ changes, limit = Number.POSITIVE_INFINITY }: ChangeListProps) => (
  <ul className="crm-changes">
    {changes.slice(0, limit).map(({ from, label, path, to }) => (
      <li key={path}>
        <span className="crm-changes__label">{label}</span> <del>{from}</del>
        <span aria-hidden="true"> → </span>
        <ins>{to}</ins>
      </li>
    ))}
    {changes.length > limit && <li className="crm-nothing">+{changes.length - limit}</li>}
  </ul>
)
