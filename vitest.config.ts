import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,contracts,sync,client}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // Two cores: real servers beside real clients want their share.
    maxWorkers: 2,
    // To load the server and the client anew for each file took longer than to run its tests. So files of one process share
    // what modules hold; clocks, globals and spies are put back after each.
    isolate: false,
    setupFiles: ['tests/helpers/asFound.ts'],
    // Some promises are in milliseconds and megabytes: a noisy machine may break them once, a mistake breaks them each time.
    retry: 2,
  },
})
