import { defineConfig } from '@playwright/test'
import { findHeadless } from './scripts/chromium.mjs'

const executablePath = findHeadless()

export default defineConfig({
  testDir: 'tests/e2e',
  // People in a story mostly wait for each other: two stories at once keep two cores busy, three starve each other.
  workers: 2,
  timeout: 120_000,
  // For the same reason as in vitest.config.ts.
  retries: 2,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
