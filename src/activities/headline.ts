const longest = 120

/** The first line of a note as the line that people read in lists; null for no note. */
export const headline = (note: null | string | undefined): null | string => {
  const line = note?.trim().split('\n')[0]?.trim() ?? ''
  if (line.length <= longest) return line || null
  const cut = line.slice(0, longest)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 60 ? cut.lastIndexOf(' ') : longest)} …`
}
