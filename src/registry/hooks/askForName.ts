import { asHook } from '#platform/records'

/** A company without a name is none. */
export const askForName = asHook(({ drafts }) => {
  for (const { before, copied, data, problems } of drafts) {
    if ({ ...copied, ...before, ...data }.name) continue
    problems.push({
      message: { en: 'Write the company name.', it: 'Scrivi la ragione sociale.' },
      path: 'name',
    })
  }
})
