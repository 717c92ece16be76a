import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,contracts,sync,client}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // Two cores: real servers beside real clients want their share.
    maxWorkers: 2,
  },
})
