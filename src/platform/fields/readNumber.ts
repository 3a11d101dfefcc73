/**
 * A number as people write it: `1.234,56`, `1,234.56`, `€ 1234`; null for what is none.
 * @param decimal the mark before decimals where whoever writes has one; else `1.234` and `1,234` are thousands
 */
export const readNumber = (text: string, decimal?: ',' | '.'): null | number => {
  const bare = text.replace(/[€$\s']/g, '')
  if (!/^-?[\d.,]*\d$/.test(bare)) return null
  const at = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  const mark = bare.charAt(at)
  const other = mark === ',' ? '.' : ','
  // `1.234` and `1,234` are thousands, as `1.234.567` is; `0.5` and `1.234,5` are not.
  const isThousands =
    bare.indexOf(mark) !== at || (mark !== decimal && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare))
  if (at < 0 || (isThousands && !bare.slice(0, at).includes(other))) {
    return Number(bare.replace(/[.,]/g, ''))
  }
  return Number(`${bare.slice(0, at).replace(/[.,]/g, '')}.${bare.slice(at + 1)}`)
}
