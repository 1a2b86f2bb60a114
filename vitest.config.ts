import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/fixtures/built.ts',
    // Files share what they import: loading the house anew for each took longer than most of them run.
    isolate: false,
    testTimeout: 20_000,
    maxWorkers: 2,
  },
})
