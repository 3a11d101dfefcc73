type Formatting = Pick<typeof import('../rules/formatPhone'), 'formatPhone'>

const asStored: Formatting = { formatPhone: (phone) => phone }

let loading: Promise<Formatting> | undefined

/**
 * How numbers are written for people, for `use`. Its library is as large as a whole page, so it comes when
 * there is a number; where it cannot be had, numbers are shown as they are stored.
 */
export const phoneFormat = (): Promise<Formatting> => {
  loading ??= import('../rules/formatPhone').catch(() => asStored)
  return loading
}
