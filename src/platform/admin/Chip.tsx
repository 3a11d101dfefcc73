import type { CSSProperties, ReactNode } from 'react'
import { Icon } from './icons'

type ChipProps = {
  children: ReactNode
  /** `#rrggbb` of a dictionary entry; the chip mixes it with the theme, light or dark. */
  colour?: null | string
  icon?: null | string
  /** Shown when the pointer rests on it. */
  title?: null | string
}

/** A dictionary entry in a list: icon and label in its colour. */
export const Chip = ({ children, colour, icon, title }: ChipProps) => (
  <span
    className={colour ? 'crm-chip crm-chip--coloured' : 'crm-chip'}
    title={title ?? undefined}
    style={colour ? ({ '--chip': colour } as CSSProperties) : undefined}
  >
    <Icon name={icon} />
    <span className="crm-chip__label">{children}</span>
  </span>
)

/** Stands where there is nothing, or nothing that the user may see. */
export const Nothing = () => <span className="crm-nothing">—</span>
