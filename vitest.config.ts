import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, longest first; the order is all that matters. */
const long = [
  'fuzz/fuzz',
  'rights/matrix',
  'e2e/words',
  'e2e/panel/panel',
  'integration/plans',
  'rights/pages',
  'page/card',
  'page/stream',
  'integration/demo',
  'exports-rights',
  'exports/requests',
  'integration/reminder-mails',
  'e2e/timeline',
  'integration/any-question',
  'integration/migrations',
  'e2e/tabs',
  'e2e/story',
  'e2e/leads',
  'e2e/lists/lists',
  'e2e/axe',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const found = long.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
  return found < 0 ? long.length : found
}

/**
 * Begins with the files that take longest, so that at the end no worker waits for the other one.
 * Vitest knows how long they took only where they ran before, not on a fresh clone, and puts one
 * project after the other.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => group(a) - group(b) || rank(a) - rank(b))
  }
}

/**
 * What talks to a server, a database or a browser: each file has a server and a database of
 * its own, and time. As many at a time as there are cores: one more and all together take as long, but each
 * of them twice as long. They come after the unit tests.
 */
const slow = {
  hookTimeout: 180_000,
  maxWorkers: availableParallelism(),
  sequence: { groupOrder: 1 },
  testTimeout: 60_000,
}

const here = (place: string): string => decodeURI(new URL(place, import.meta.url).pathname)

export default defineConfig({
  resolve: {
    alias: [
      { find: '@payload-config', replacement: here('./payload.config.ts') },
      { find: /^#tests\/(.*)/, replacement: here('./tests/$1') },
      { find: /^#(.*)/, replacement: here('./src/$1') },
    ],
  },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'plugins/**/tests/unit/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...slow,
          name: 'integration',
          include: [
            'tests/fuzz/*.test.ts',
            'tests/integration/**/*.test.{ts,tsx}',
            'plugins/**/tests/integration/**/*.test.{ts,tsx}',
          ],
          globalSetup: ['tests/support/global.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...slow,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts', 'plugins/**/tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/global.ts'],
        },
      },
    ],
  },
})
