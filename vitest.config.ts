import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['e2e/canary/*.test.ts', 'src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    restoreMocks: true,
  },
})
