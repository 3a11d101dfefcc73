import type { ReactNode } from 'react'

/** Drawn on 16 × 16 with the colour of the text around them. */
const shapes: Record<string, ReactNode> = {
  building: (
    <>
      <path d="M3 13.5v-11h6.5v11M9.5 6H13v7.5M1.5 13.5h13" />
      <path d="M5 5h2.5M5 7.5h2.5M5 10h2.5" />
    </>
  ),
  chart: <path d="M2.5 2.5v11h11M5.5 11V7.5M8.5 11V4.5M11.5 11V8.5" />,
  download: <path d="M8 2.5v7.5m-3-3 3 3 3-3M2.5 11.5v2h11v-2" />,
  folder: <path d="M2 12.5v-9h4.5l1.5 2h6v7z" />,
  gear: (
    <>
      <circle cx="8" cy="8" r="2.2" />
      <path d="M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4" />
    </>
  ),
  home: <path d="m2 7.5 6-5 6 5M3.5 6.5v7h9v-7M6.5 13.5v-4h3v4" />,
  key: (
    <>
      <circle cx="5.5" cy="10.5" r="3" />
      <path d="m7.7 8.3 5.8-5.8M11 5l2 2" />
    </>
  ),
  link: (
    <path d="M6.5 9.5 9.5 6.5M7 5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 9M9 11l-1.5 1.5a2.8 2.8 0 0 1-4-4L5 7" />
  ),
  list: <path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.5M2.5 8h.5M2.5 12h.5" />,
  map: <path d="m2 4 4-1.5 4 1.5 4-1.5v9.5L10 13.5 6 12l-4 1.5zM6 2.5V12M10 4v9.5" />,
  megaphone: (
    <path d="M2.5 6.5v3L9.5 12.5v-9zM9.5 6c2 0 3 .8 3 2s-1 2-3 2M4.5 10.2l.8 3.3h2l-.7-2.4" />
  ),
  paperclip: (
    <path d="m12.5 7.5-5 5a3 3 0 0 1-4.3-4.3l5.5-5.5a2 2 0 0 1 2.9 2.9L6.3 10.8a1 1 0 0 1-1.4-1.4l4.6-4.6" />
  ),
  person: (
    <>
      <circle cx="8" cy="5.2" r="2.7" />
      <path d="M3 13.5c0-3 2-4.5 5-4.5s5 1.5 5 4.5" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  upload: <path d="M8 10V2.5m-3 3 3-3 3 3M2.5 11.5v2h11v-2" />,
  bell: <path d="M3 11.5h10L12 9.5V7a4 4 0 0 0-8 0v2.5zM6.5 13.5h3M8 3V1.5" />,
  check: <path d="M3 8.5 6.5 12 13 4.5" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  fax: (
    <>
      <path d="M5 6V2.5h6V6M3 6h10v7H3z" />
      <path d="M6 9h4M6 11h2" />
    </>
  ),
  file: (
    <>
      <path d="M4 2.5h5l3 3v8H4z" />
      <path d="M9 2.5v3h3" />
    </>
  ),
  flag: <path d="M4 14V2.5h8L10 6l2 3.5H4" />,
  mail: (
    <>
      <rect height="9" rx="1" width="12" x="2" y="3.5" />
      <path d="m2.5 4.5 5.5 4 5.5-4" />
    </>
  ),
  memo: (
    <>
      <path d="M3.5 2.5h9v11h-9z" />
      <path d="M6 6h4M6 8.5h4M6 11h2" />
    </>
  ),
  message: <path d="M2.5 3.5h11v7.5H7l-3 2.5V11H2.5z" />,
  other: (
    <>
      <circle cx="3.5" cy="8" r=".6" />
      <circle cx="8" cy="8" r=".6" />
      <circle cx="12.5" cy="8" r=".6" />
    </>
  ),
  rows: <path d="M2.5 3.500h11M2.5 6.500h11M2.5 9.500h11M2.5 12.500h11" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3 3" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.3" />
      <path d="M1.8 13c0-2.5 1.7-4 4.2-4s4.2 1.5 4.2 4" />
      <path d="M10.5 3.5a2.1 2.1 0 0 1 0 4M11.8 9.3c1.5.5 2.400 1.8 2.400 3.700" />
    </>
  ),
  phone: (
    <path d="M5.3 2.5 3 3.2c-.4 5.2 4.600 10 9.8 9.8l.7-2.3-2.900-1.600-1.3 1.3c-1.5-.7-2.600-1.8-3.3-3.3l1.3-1.3z" />
  ),
  play: <path d="M5 3.5v9l7-4.5z" />,
  star: (
    <path d="m8 2.3 1.700 3.600 3.900.5-2.900 2.700.8 3.900L8 11l-3.5 2 .8-3.900L2.400 6.400l3.900-.5z" />
  ),
  tag: (
    <>
      <path d="M2.5 2.5h5l6 6-5 5-6-6z" />
      <circle cx="5.3" cy="5.3" r=".6" />
    </>
  ),
  task: (
    <>
      <rect height="11" rx="1.5" width="11" x="2.5" y="2.5" />
      <path d="m5.5 8 2 2 3.3-4" />
    </>
  ),
  visit: (
    <>
      <path d="M8 14s4.5-4.3 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.700 8 14 8 14z" />
      <circle cx="8" cy="6.5" r="1.5" />
    </>
  ),
}

/** An icon of the dictionaries; nothing for a name that is unknown. Decoration: text stands beside it. */
export const Icon = ({ name }: { name?: null | string }) => {
  const shape = name ? shapes[name] : undefined
  if (!shape) return null
  return (
    <svg
      aria-hidden="true"
      className="crm-icon"
      fill="none"
      height="16"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.3"
      viewBox="0 0 16 16"
      width="16"
    >
      {shape}
    </svg>
  )
}
