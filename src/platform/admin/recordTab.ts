/**
 * A tab of a record's page: an own view under the record's address.
 * @param path last part of the address; the label is the translation `tabs:<path>`
 * @param order where it stands; Payload's own tabs are below 100
 */
export const recordTab = (path: string, Component: string, order: number) => ({
  Component,
  path: `/${path}` as const,
  tab: {
    href: `/${path}` as const,
    label: ({ t }: { t: (key: string) => string }) => t(`tabs:${path}`),
    order,
  },
})
