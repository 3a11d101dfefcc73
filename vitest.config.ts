import { defineConfig } from 'vitest/config'

/**
 * What talks to a server, a database or a browser: two files at a time, each with a server and a
 * database of its own, and with time. They come after the unit tests, which take as many at a time as
 * there are cores.
 */
const slow = {
  hookTimeout: 180_000,
  maxWorkers: 2,
  sequence: { groupOrder: 1 },
  testTimeout: 60_000,
}

export default defineConfig({
  resolve: {
    alias: { '@payload-config': new URL('./payload.config.ts', import.meta.url).pathname },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'plugins/*/tests/unit/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...slow,
          name: 'integration',
          include: [
            'tests/integration/**/*.test.{ts,tsx}',
            'plugins/*/tests/integration/**/*.test.{ts,tsx}',
          ],
          globalSetup: ['tests/support/global.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...slow,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts', 'plugins/*/tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/global.ts'],
        },
      },
    ],
  },
})
