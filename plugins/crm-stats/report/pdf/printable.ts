/** Pictures, and what joins and colours them. */
const pictures =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200D\uFE0E\uFE0F\u20E3]/gu

/**
 * Text as the embedded font can print it: pictures (emoji) are left out rather than printed as
 * boxes, control characters become spaces, accents are composed.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(pictures, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim() || '—'
