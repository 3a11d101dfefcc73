export {
  digitsOf,
  hasWords,
  isShort,
  isUnwritten,
  literal,
  nearWords,
  patternsOf,
  type Word,
  wordsOf,
} from './words'
