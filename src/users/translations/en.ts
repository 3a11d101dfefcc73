/** Texts of the users' own components; `it.ts` has the same keys. */
export const en = {
  changePassword: 'Choose another one',
  levels: {
    all: 'All',
    group: 'Group’s',
    none: 'None',
    own: 'Own',
  },
  levelsHelp:
    '“Own” are the records of which one is owner or assignee, “Group’s” those of anybody in the same groups.',
  module: 'Module',
  noMail: 'Forgotten your password? An administrator can give you a new one.',
  operations: {
    create: 'Create',
    delete: 'Delete',
    export: 'Export',
    read: 'See',
    update: 'Change',
  },
  permissions: 'What the people of this group may do',
  presentPassword: 'Present password',
  setRow: (module: string) => `Everything in ${module}`,
  shown: 'In the menu',
  shownOf: (module: string) => `Show ${module} in the menu`,
  weakPassword: (least: number) =>
    `Your password is easily guessed: it has fewer than ${least} characters, or is a common one.`,
}
