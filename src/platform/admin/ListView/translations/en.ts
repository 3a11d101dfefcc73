/** Texts of the lists; `it.ts` has the same keys. */
export const en = {
  changed: (field: string) => `${field}: changed.`,
  changedMeanwhile:
    'Somebody else has changed this cell meanwhile. Nothing was saved: look at it and change it again.',
  dense: 'Rows close together',
  edit: (field: string, record: string) => `Change ${field} of ${record}`,
  emptyTrash: 'Empty the trash …',
  emptyTrashHelp: (records: string) =>
    `All ${records} in the trash that you may delete go for good. This cannot be undone.`,
  group: 'Group',
  groupOrder: 'Order of the groups',
  mayNot: 'You may not change this record.',
  noGroup: 'Not grouped',
  noMatch: 'Nothing matches this search and filter.',
  none: 'Nothing stands here yet.',
  noNumber: 'This is no number.',
  notSaved: 'It could not be saved. Try again.',
  showAll: 'Show everything',
  total: (count: number, said: string) => (count === 1 ? '1 in all' : `${said} in all`),
  trashEmptied: 'The trash is empty.',
  wayBack: 'Back to the figures',
  zone: (zone: string) => `Time of ${zone}`,
}
