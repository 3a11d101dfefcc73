import type { Label } from '../../i18n/languages'

/** A text as Payload or a library of it writes it, and as it ought to be. */
type Saying = readonly [RegExp, Label]

export type NameRule = {
  /** Named whatever it says of itself: that is empty, or seen by those alone who point. */
  always?: true
  /** What keyboard and screen reader are told of it; null takes away what Payload says. */
  attributes?: Readonly<Record<string, null | string>>
  /** What stands in the place of `gap`; nothing changes where it is not known. */
  fills?: (args: {
    element: Element
    /** `New company`, by the slug of its collection. */
    newOne: (slug: string) => string | undefined
  }) => null | string | undefined
  gap?: RegExp | string
  /** What it is called where it says nothing of itself. */
  name?: Label
  /** A name that stands elsewhere on the page: that of the field that it belongs to. */
  nameOf?: (element: Element) => string | undefined
  /** Its texts, `aria-label` and `title` that no translation of Payload's reaches. */
  says?: readonly Saying[]
  selector: string
  /** A tooltip that is a name of programs, as checkboxes have. */
  untitled?: true
}

/** The name of the field around it. */
const fieldOf = (element: Element): string | undefined => {
  const field = element.closest('.field-type, .crm-field, .per-page')
  const label = field?.querySelector('.field-label, .crm-field__label')
  // A star says that it is required, in words of its own.
  const name = label?.firstChild?.textContent?.trim()
  // Of no field: what stands in it says what it is for.
  return name || element.closest('.react-select')?.querySelector(shown)?.textContent || undefined
}

const shown = '.rs__single-value, .rs__placeholder'

const more: Label = { en: 'More options', it: 'Altre azioni' }

/** The calendar of Payload's date fields speaks English alone; the names of days and months it knows. */
const calendar: readonly Saying[] = [
  [/^Previous Month$/, { en: 'Previous month', it: 'Mese precedente' }],
  [/^Next Month$/, { en: 'Next month', it: 'Mese successivo' }],
  [/^Previous Year$/, { en: 'Previous year', it: 'Anno precedente' }],
  [/^Next Year$/, { en: 'Next year', it: 'Anno successivo' }],
  [/^Choose Date and Time$/, { en: 'Choose date and time', it: 'Scegli data e ora' }],
  [/^Choose Date$/, { en: 'Choose a date', it: 'Scegli la data' }],
  [/^Choose Time$/, { en: 'Choose a time', it: 'Scegli l’ora' }],
  [/^Choose (?=\S+ \d)/, { en: 'Choose ', it: 'Scegli ' }],
  [/^Not available /, { en: 'Not available: ', it: 'Non disponibile: ' }],
  [/^[Mm]onth /, { en: 'Month: ', it: 'Mese: ' }],
  [/^Time$/, { en: 'Time', it: 'Ora' }],
]

/** What can be dragged, and by keyboard as well. */
const dragging: readonly Saying[] = [
  [
    /^\s*To pick up a draggable item, press[\s\S]*$/,
    {
      en: 'To move it, press the space bar, then the arrow keys; press the space bar again to put it down, or Escape to leave it where it was.',
      it: 'Per spostarlo premi la barra spaziatrice, poi le frecce; premi di nuovo la barra per lasciarlo lì, o Esc per rimetterlo dov’era.',
    },
  ],
  [/^Picked up draggable item.*$/, { en: 'Picked up.', it: 'Preso.' }],
  [/^Draggable item .* was moved over.*$/, { en: 'Moved.', it: 'Spostato.' }],
  [/^Draggable item .* is no longer over.*$/, { en: 'Moved.', it: 'Spostato.' }],
  [/^Draggable item .* was dropped.*$/, { en: 'Put down.', it: 'Lasciato.' }],
  [/^Dragging was cancelled.*$/, { en: 'Not moved.', it: 'Non spostato.' }],
]

/** What Payload leaves without a name, or says in English to everybody. */
export const nameRules: readonly NameRule[] = [
  { selector: '.checkbox-input__input input', untitled: true },
  {
    fills: ({ element }) =>
      element.closest('.sort-column')?.querySelector('.sort-column__label')?.textContent,
    gap: '[object Object]',
    selector: '.sort-column__asc, .sort-column__desc',
  },
  {
    // A record that has no name yet.
    fills: ({ element, newOne }) => {
      const around = element.closest('.doc-drawer, .drawer__content') ?? document
      const form = around.querySelector('[class*="collection-edit--"]')
      const slug = /collection-edit--([\w-]+)/.exec(form?.className ?? '')?.[1]
      // Who may not make one has no form.
      const address = /\/collections\/([\w-]+)\/create$/.exec(window.location.pathname)?.[1]
      const known = slug ?? address
      return known && newOne(known)
    },
    gap: /^\[(Untitled|Senza titolo)\]$/,
    selector: '.doc-header__title, .doc-drawer .render-title',
  },
  { name: { en: 'Previous page', it: 'Pagina precedente' }, selector: '.clickable-arrow--left' },
  { name: { en: 'Next page', it: 'Pagina successiva' }, selector: '.clickable-arrow--right' },
  {
    name: { en: 'Clear the date', it: 'Svuota la data' },
    selector: '.date-time-picker__clear-button',
  },
  {
    name: { en: 'Add a condition', it: 'Aggiungi una condizione' },
    selector: '.condition__actions-add',
  },
  {
    name: { en: 'Remove the condition', it: 'Togli la condizione' },
    selector: '.condition__actions-remove',
  },
  { name: { en: 'Remove the file', it: 'Togli il file' }, selector: '.file-details__remove' },
  {
    always: true,
    name: { en: 'Add new', it: 'Aggiungi' },
    selector:
      '.relationship-add-new__add-button:not([aria-label]), .relationship-add-new__add-button[data-crm-named]',
  },
  // A button in a button: the inner one is the one.
  { attributes: { role: null, tabindex: null }, selector: '.popup-button--custom:has(> button)' },
  // Hidden from screen readers, so from the keyboard as well: the field itself opens and clears.
  {
    attributes: { tabindex: '-1' },
    selector: '.dropdown-indicator[aria-hidden], .clear-indicator[aria-hidden]',
  },
  // It has buttons of its own, so it is none.
  { attributes: { role: 'group' }, selector: '.multi-value.draggable' },
  // Links, not items of a list.
  { attributes: { role: 'presentation' }, selector: 'ul.doc-tabs__tabs' },
  // Moved sideways on a phone, by keyboard as well.
  { attributes: { tabindex: '0' }, selector: '.doc-controls__content' },
  {
    name: { en: 'Home page', it: 'Pagina iniziale' },
    selector: '.dashboard-breadcrumb-select input',
  },
  {
    nameOf: fieldOf,
    selector: 'input[id^="react-select-"], .react-datepicker__input-container input',
  },
  { always: true, name: { en: 'Select all', it: 'Seleziona tutto' }, selector: 'input#select-all' },
  {
    name: { en: 'Select the row', it: 'Seleziona la riga' },
    selector: '.cell-_select input[type="checkbox"]',
  },
  { always: true, name: { en: 'Copy', it: 'Copia' }, selector: '.copy-to-clipboard' },
  { name: more, selector: '.popup-button' },
  { name: { en: 'Move', it: 'Sposta' }, selector: '.collapsible__drag, .array-actions__drag' },
  {
    says: [[/^Close toast$/, { en: 'Close the message', it: 'Chiudi il messaggio' }]],
    selector: '.payload-toast-close-button',
  },
  {
    says: [[/^Notifications /, { en: 'Messages, ', it: 'Messaggi, ' }]],
    selector: 'section[aria-live]',
  },
  {
    says: [[/^toggle fullscreen$/, { en: 'Full screen', it: 'A tutto schermo' }]],
    selector: '.query-inspector__toggle-fullscreen-button',
  },
  {
    says: [[/^toggle$/, { en: 'Unfold or fold', it: 'Apri o chiudi' }]],
    selector: '.query-inspector__list-toggle',
  },
  {
    says: [
      [
        /^Are you sure you want to generate an API key for user\s*$/,
        { en: 'Generate an API key for ', it: 'Generare una chiave API per ' },
      ],
      [
        /^Are you sure you want to revoke the API key for user\s*$/,
        { en: 'Revoke the API key of ', it: 'Revocare la chiave API di ' },
      ],
      [
        /^\? (This will take effect immediately|The key will no longer be usable.*)\.$/,
        { en: '? It counts at once.', it: '? Vale da subito.' },
      ],
    ],
    selector: '.confirmation-modal__content, .confirmation-modal__content *',
  },
  {
    says: [
      [
        /^Toggle API key visibility$/,
        { en: 'Show or hide the API key', it: 'Mostra o nascondi la chiave API' },
      ],
      [/^Revoke API key$/, { en: 'Revoke the API key', it: 'Revoca la chiave API' }],
      [/^Revoke API key\?$/, { en: 'Revoke the API key?', it: 'Revocare la chiave API?' }],
      [/^Revoke$/, { en: 'Revoke', it: 'Revoca' }],
      [
        /^API key revoked successfully\.$/,
        { en: 'The API key is revoked.', it: 'La chiave API è revocata.' },
      ],
      [
        /^Make sure to copy your API key\..*$/,
        {
          en: 'Copy the API key now: it is not shown again.',
          it: 'Copia ora la chiave API: non si mostra più.',
        },
      ],
    ],
    selector:
      '.api-key__toggle-button-wrap button, .btn__label, .confirmation-modal__content *, .toast-title, .field-description',
  },
  {
    says: [[/^Copy URL$/, { en: 'Copy the address', it: 'Copia l’indirizzo' }]],
    selector: '.tooltip-content, .copy-to-clipboard',
  },
  {
    // “bytes” has no plural in Italian.
    says: [[/\bbytes\b/, { en: 'bytes', it: 'byte' }]],
    selector: '.file-meta__size-type, .cell-filesize, .cell-filesize *',
  },
  {
    says: calendar,
    selector:
      '.react-datepicker, .react-datepicker__navigation, .react-datepicker__navigation-icon, .react-datepicker__month, .react-datepicker__day, .react-datepicker-time__header, .react-datepicker__time-list',
  },
  { says: dragging, selector: '[id^="DndLiveRegion"], div[id][style*="display: none"]' },
]
