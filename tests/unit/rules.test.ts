import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const tests = fileURLToPath(new URL('..', import.meta.url))

const promised = new Set(
  [...readFileSync(join(tests, 'RULES.md'), 'utf8').matchAll(/^\| ([A-Z0-9]+-[A-Z]?\d+) \|/gm)].map(
    ([, id]) => id ?? '',
  ),
)

const proven = new Set(
  readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(test|spec)\.tsx?$|contracts\/\w+\.ts$/.test(path))
    .flatMap((path) => [...readFileSync(join(tests, path), 'utf8').matchAll(/['"`]((?:\[[A-Z0-9]+-[A-Z]?\d+\] ?)+)/g)])
    .flatMap(([, ids = '']) => [...ids.matchAll(/[A-Z0-9]+-[A-Z]?\d+/g)].map(([id]) => id)),
)

test('[DOC-1] every promise in RULES.md has a test that names it', () => {
  expect([...promised].filter((id) => !proven.has(id))).toEqual([])
})

test('[DOC-2] every test names a promise in RULES.md', () => {
  expect([...proven].filter((id) => !promised.has(id))).toEqual([])
})
