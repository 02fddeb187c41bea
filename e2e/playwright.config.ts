import { defineConfig } from '@playwright/test'

/** The built app, on Electron where its binary is, else on the Chromium host; one at a time, since each is several processes. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  // Unit tests of the tests' own tools run with the others, under Vitest.
  testIgnore: ['canary/*.test.ts'],
  globalSetup: './setup.ts',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A second try on a busy build machine; what needed it is listed as flaky, for somebody to look at.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  forbidOnly: Boolean(process.env.CI),
})
