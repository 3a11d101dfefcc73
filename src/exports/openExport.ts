/** Opens the export dialog of the list: the menu that it is chosen in closes, so it lives beside the list. */
export const openExportEvent = 'crm-export-open'
