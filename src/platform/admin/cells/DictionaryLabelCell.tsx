export const DictionaryLabelCell = () => null
