import { defineConfig } from 'vitest/config'

// Against what hangs, not against what is slow: machines are shared.
const long = { testTimeout: 180_000, hookTimeout: 180_000 }

export default defineConfig({
  test: {
    // Two cores are enough for everyone's machine; more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      // Pure functions share nothing that a test could spoil: one module graph for all files is many times quicker.
      {
        test: { name: 'core', include: ['packages/core/src/**/*.test.ts'], isolate: false, pool: 'threads', ...long },
      },
      { test: { name: 'content', include: ['packages/content/src/**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          include: ['apps/api/src/**/*.test.ts'],
          globalSetup: ['apps/api/src/testing/global-setup.ts'],
          ...long,
          // A password is hashed in a thread of low priority: on a busy machine what waits for it waits long.
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        extends: 'apps/web/vite.config.ts',
        test: { name: 'web', root: 'apps/web', include: ['src/**/*.test.{ts,tsx}'] },
      },
      { test: { name: 'scripts', include: ['{scripts,benchmarks}/**/*.test.ts'], ...long } },
      { test: { name: 'architecture', include: ['architecture.test.ts'] } },
      {
        test: {
          name: 'journeys',
          include: ['e2e/*.test.ts'],
          ...long,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'simulators',
          include: ['e2e/simulators/*.test.ts'],
          ...long,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
