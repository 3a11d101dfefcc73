import { refuseLargerThan } from '#platform/uploads'
import { settingsOf } from '#settings'

/** Refuses a file over the limit in the settings. */
export const refuseTooLarge = refuseLargerThan(
  async (req) => (await settingsOf(req)).maxAttachmentSize,
)
