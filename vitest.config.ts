import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,contracts,sync,client}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // Two cores: real servers beside real clients want their share.
    maxWorkers: 2,
    // Some promises are in milliseconds and megabytes: a noisy machine may break them once, a mistake breaks them each time.
    retry: 2,
  },
})
