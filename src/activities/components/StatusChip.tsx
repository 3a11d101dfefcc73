import { Chip, Nothing } from '#platform/admin/Chip'

type StatusChipProps = {
  colour?: null | string
  icon?: null | string
  /** Said and shown beside the label where the time of a planned activity is over. */
  overdue?: null | string
  title?: string
}

const overdueColour = '#dc2626'

/** The status of an activity: icon, label and colour; red where it is overdue. */
export const StatusChip = ({ colour, icon, overdue, title }: StatusChipProps) =>
  title ? (
    <Chip colour={overdue ? overdueColour : colour} icon={icon} title={overdue}>
      {title}
      {overdue && (
        <>
          <span aria-hidden="true"> !</span>
          <span className="crm-hidden"> ({overdue})</span>
        </>
      )}
    </Chip>
  ) : (
    <Nothing />
  )
