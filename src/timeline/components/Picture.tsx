/** A picture that was attached, small: its name stands beside it. */
export const Picture = ({ href }: { href: string }) => (
  // biome-ignore lint/performance/noImgElement: a file of the record, with its rights; nothing for Next to resize
  <img alt="" className="crm-line__picture" loading="lazy" src={href} />
)
