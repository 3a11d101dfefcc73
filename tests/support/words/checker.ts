/** A language as a checker knows it. */
export type Speech = {
  /** Whole texts, as they are compared. */
  texts: Set<string>
  words: Set<string>
}

/** As texts are compared: one kind of apostrophe and blank, no case, no signs at the ends. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')

/** Gaps that a text is filled in at, and marks around parts of it. */
const gaps = /\{\{?[^}]*\}?\}|<\/?\w+[^>]*>/

/** Of pages and of mailboxes. */
const addresses = /\S+(?:@|:\/\/)\S+|(?:^|\s)\/\S+/g

/** Where what is shown together may be several texts: `Time: 10:00`, `Notes (all)`. */
const seams = /[\d:;,.!?·|()[\]"“”«»—–/…→+*]+/

/** Words as they stand by themselves: addresses, codes and names of fields are none. */
const words = (text: string): string[] =>
  text
    .split(/[\s()[\]"“”«»…]+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => /^[\p{L}'’]+$/u.test(word))
    .flatMap((word) => plain(word).split("'"))
    .filter((word) => word.length >= 4)

const letters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length

/** Makes of the texts of a language what they are recognised by. */
export const speechOf = (texts: string[]): Speech => {
  const parts = texts.flatMap((text) => [text, ...text.split(gaps)])
  return {
    texts: new Set(parts.map(plain)),
    words: new Set(parts.flatMap((part) => words(part.replace(gaps, ' ')))),
  }
}

type CheckerArgs = {
  /** Words and whole texts that may stand there all the same, each with the reason. */
  exceptions?: Record<string, string>
  /** The language of the page. */
  own: Speech
  /** The one that must not be on it. */
  other: Speech
}

/**
 * Says what in a text is of the other language: a text of four letters or more that is one of its texts
 * and none of the page's own, or a word that only the other language has. Undefined where nothing is.
 */
export const createChecker = ({ exceptions = {}, other, own }: CheckerArgs) => {
  const fine = new Set(Object.keys(exceptions).map(plain))
  const isForeign = (text: string) =>
    letters(text) >= 4 && other.texts.has(text) && !own.texts.has(text) && !fine.has(text)
  return (whole: string): string | undefined => {
    if (fine.has(plain(whole))) return undefined
    const text = whole.replace(addresses, ' ')
    return (
      [text, ...text.split(seams)].map(plain).find(isForeign) ??
      words(text).find((word) => other.words.has(word) && !own.words.has(word) && !fine.has(word))
    )
  }
}
