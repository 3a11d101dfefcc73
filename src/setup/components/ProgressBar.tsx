type ProgressBarProps = { label: string; of: number; value: number }

/** How many of a few are done, in words and as a bar. */
export const ProgressBar = ({ label, of, value }: ProgressBarProps) => (
  <span className="crm-setup__progress">
    <progress aria-label={label} max={of} value={value} />
    <span>{label}</span>
  </span>
)
