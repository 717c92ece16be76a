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

/** Debian's: the same engine without windows, toolbars and menus, which nobody sees in a test and each person's would draw. */
const shell = '/usr/bin/chromium-headless-shell'

/** The browser for tests: the engine alone where it is installed. Undefined when there is none. */
export function findHeadless() {
  return [process.env.CHROMIUM, shell].find((path) => path && existsSync(path)) ?? findChromium()
}

/** A whole browser, as people have it: CHROMIUM, one that is installed, or Playwright's own. Undefined when there is none. */
export function findChromium() {
  const own = chromium.executablePath()
  return [process.env.CHROMIUM, ...known, own].find((path) => path && existsSync(path))
}

/** Makes sure there is a browser: Debian's where we may install it, else Playwright's own. */
export function ensureChromium() {
  if (findHeadless()) return
  process.stdout.write('Installing a browser for the tests …\n')
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', knows('chromium-headless-shell') ? 'chromium-headless-shell' : 'chromium')
  } else run('npx', 'playwright', 'install', 'chromium')
}

/** Not every Debian has the engine alone. */
function knows(name) {
  return spawnSync('apt-cache', ['show', name]).status === 0
}
