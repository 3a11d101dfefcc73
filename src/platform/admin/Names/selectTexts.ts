import type { Language } from '../../i18n/languages'

type Guidance = {
  context: 'input' | 'menu' | 'value'
  isInitialFocus: boolean
  isMulti: boolean
  isSearchable: boolean
}
type Change = { action: string; isDisabled: boolean | null; label?: string; labels: string[] }
type Focus<Item> = {
  context: 'menu' | 'value'
  focused: Item
  isAppleDevice: boolean
  label?: string
  options: readonly Item[]
  selectValue?: readonly Item[]
}

type Words = {
  chosen: (label: string) => string
  cleared: string
  disabled: (label: string) => string
  found: (count: number) => string
  menu: string
  of: (position: number, total: number) => string
  open: string
  refine: string
  removed: (label: string) => string
  searched: (text: string) => string
  values: string
  valuesBefore: string
}

const en: Words = {
  chosen: (label) => `${label}: chosen.`,
  cleared: 'Nothing is chosen any more.',
  disabled: (label) => `${label} cannot be chosen. Choose another one.`,
  found: (count) => (count === 1 ? '1 choice' : `${count} choices`),
  menu: 'Up and down move through the choices, Enter takes one, Escape closes the list.',
  of: (position, total) => `${position} of ${total}`,
  open: 'The down arrow opens the list.',
  refine: 'Type to narrow it.',
  removed: (label) => `${label}: removed.`,
  searched: (text) => ` for “${text}”`,
  values: 'Left and right move through what is chosen, Backspace removes it.',
  valuesBefore: 'The left arrow goes to what is chosen.',
}

const it: Words = {
  chosen: (label) => `${label}: scelto.`,
  cleared: 'Non è più scelto nulla.',
  disabled: (label) => `${label} non si può scegliere. Scegline un altro.`,
  found: (count) => (count === 1 ? '1 scelta' : `${count} scelte`),
  menu: 'Su e giù scorrono le scelte, Invio ne prende una, Esc chiude l’elenco.',
  of: (position, total) => `${position} di ${total}`,
  open: 'La freccia in giù apre l’elenco.',
  refine: 'Scrivi per restringerlo.',
  removed: (label) => `${label}: tolto.`,
  searched: (text) => ` per «${text}»`,
  values: 'Sinistra e destra scorrono ciò che è scelto, Backspace lo toglie.',
  valuesBefore: 'La freccia a sinistra va a ciò che è scelto.',
}

const propsOf = (words: Words) => {
  const place = <Item>(all: readonly Item[] | undefined, one: Item): string =>
    all?.length ? words.of(all.indexOf(one) + 1, all.length) : ''
  return {
    ariaLiveMessages: {
      guidance: ({ context, isInitialFocus, isMulti, isSearchable }: Guidance): string => {
        if (context === 'menu') return words.menu
        if (context === 'value') return words.values
        if (!isInitialFocus) return ''
        return [words.open, isSearchable && words.refine, isMulti && words.valuesBefore]
          .filter(Boolean)
          .join(' ')
      },
      onChange: ({ action, isDisabled, label = '', labels }: Change): string => {
        if (action === 'clear') return words.cleared
        if (action === 'initial-input-focus') return words.chosen(labels.join(', '))
        if (action === 'select-option') {
          return isDisabled ? words.disabled(label) : words.chosen(label)
        }
        return /^(deselect-option|pop-value|remove-value)$/.test(action) ? words.removed(label) : ''
      },
      onFilter: ({ inputValue, resultsMessage }: { inputValue: string; resultsMessage: string }) =>
        `${resultsMessage}${inputValue ? words.searched(inputValue) : ''}.`,
      onFocus: <Item>({
        context,
        focused,
        isAppleDevice,
        label = '',
        options,
        selectValue,
      }: Focus<Item>): string => {
        if (context === 'value') return `${label}, ${place(selectValue, focused)}.`
        // Others read the options by themselves.
        return isAppleDevice ? `${label}, ${place(options, focused)}.` : ''
      },
    },
    screenReaderStatus: ({ count }: { count: number }) => words.found(count),
  }
}

/** What a select tells screen readers, as props of react-select. */
export const selectTexts: Record<Language, ReturnType<typeof propsOf>> = {
  en: propsOf(en),
  it: propsOf(it),
}
