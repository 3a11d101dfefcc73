import { Link } from '@payloadcms/ui'
import './index.css'

export type FigureProps = {
  /** What it says exactly. */
  help?: string
  href?: string
  label: string
  value: string
}

/** Figures in a row; those with a way lead to the records behind them. */
export const Figures = ({ figures, label }: { figures: FigureProps[]; label: string }) => (
  <ul aria-label={label} className="crm-figures">
    {figures.map(({ help, href, label: name, value }) => (
      <li key={name} title={help}>
        <span className="crm-figures__label">{name}</span>
        {href ? (
          <Link href={href} prefetch={false}>
            {value}
          </Link>
        ) : (
          <span>{value}</span>
        )}
      </li>
    ))}
  </ul>
)
