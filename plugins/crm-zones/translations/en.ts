/** Texts of the page of a zone; `it.ts` has the same keys. */
export const en = {
  add: 'Add a rule',
  addresses: 'Addresses',
  city: 'City',
  companies: (count: string) => `${count} companies in this zone`,
  companiesOne: '1 company in this zone',
  companiesNone: 'No company is in this zone yet.',
  country: 'Country',
  edit: 'Change this rule',
  empty:
    'This zone has no rules, so no company is in it. Add the first: a country, a region, a province, postal codes or a city.',
  emptyReadOnly: 'This zone has no rules, so no company is in it. An administrator can add them.',
  help: 'A company is in the zone of the most specific rule that fits its address: city, then postal codes, province, region, country. Companies follow by themselves.',
  postalCodes: 'Postal codes',
  province: 'Province',
  region: 'Region',
  retired: 'This zone is retired: its rules rest, and its companies go to the next rule that fits.',
}

export type ZoneTexts = typeof en
