/** The sign of the product: two people and what happens between them. */
export const Mark = ({ size }: { size: number }) => (
  <svg aria-hidden="true" fill="none" height={size} viewBox="0 0 32 32" width={size}>
    <rect fill="#0f766e" height="32" rx="8" width="32" />
    <path
      d="M10 12.5h7.5a4.5 4.5 0 0 1 0 9H15"
      stroke="#fff"
      strokeLinecap="round"
      strokeWidth="2.5"
    />
    <circle cx="9.5" cy="12.5" fill="#fff" r="3.5" />
    <circle cx="13.5" cy="21.5" fill="#5eead4" r="3.5" />
  </svg>
)
