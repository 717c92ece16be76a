import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { run } from './install.mjs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser for tests: CHROMIUM, one that is installed, or Playwright's own. Undefined when there is none. */
export function findChromium() {
  const own = chromium.executablePath()
  return [process.env.CHROMIUM, ...known, own].find((path) => path && existsSync(path))
}

/** Makes sure there is a browser: Debian's where we may install it, else Playwright's own. */
export function ensureChromium() {
  if (findChromium()) return
  process.stdout.write('Installing a browser for the tests …\n')
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', 'chromium')
  } else run('npx', 'playwright', 'install', 'chromium')
}
