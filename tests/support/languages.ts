import type { Language } from '#platform/i18n'

/**
 * The languages that a job is done in: in the suite in Italian, with `LANGUAGES=all` in English, too. What the
 * pages say in English is read in tests/e2e/words.test.ts.
 */
export const journeyLanguages: Language[] = process.env.LANGUAGES === 'all' ? ['it', 'en'] : ['it']
