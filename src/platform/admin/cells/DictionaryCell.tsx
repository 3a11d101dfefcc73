export const DictionaryCell = () => null
