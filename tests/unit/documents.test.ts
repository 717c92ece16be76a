import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { imported, serverPackages } from '../../scripts/serverOnly.mjs'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

const found = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([, name = '']) => name))

const missing = (from: ReadonlySet<string>, ...all: readonly ReadonlySet<string>[]): readonly string[] =>
  [...from].filter((name) => !all.some((some) => some.has(name)))

/** What `config.ts` reads. */
const settings = found(read('server/config.ts').split('export type Config')[0] ?? '', /^ {2}([A-Z_]+):/gm)
const example = found(read('.env.example'), /^([A-Z_]+)=/gm)
const composeFiles = ['compose.yaml', 'compose.one.yaml'].map(read)

/** What a compose file sets for our own server, which has a PUBLIC_URL. */
function setIn(compose: string): ReadonlySet<string> {
  const blocks = [...compose.matchAll(/^( *)environment:\n((?:\1 +.*\n)+)/gm)].map(([, , lines = '']) => lines)
  return found(blocks.find((lines) => lines.includes('PUBLIC_URL')) ?? '', /^ *([A-Z_]+):/gm)
}

test('[DOC-3] every setting of the server is in the table of the README, and every one of that table exists', () => {
  expect(settings.size).toBeGreaterThan(8)
  const table = found(read('README.md'), /^\| `([A-Z_]+)` \|/gm)
  expect(missing(settings, table)).toEqual([])
  expect(missing(table, settings)).toEqual([])
})

test('[DOC-3] whoever follows HOSTING.md sets nothing that nobody reads', () => {
  expect(missing(found(read('docs/HOSTING.md'), /\b([A-Z]+(?:_[A-Z]+)+)\b/g), settings, example)).toEqual([])
})

test('[DOC-5] compose files and the unit set what the server reads, and nothing else', () => {
  const unit = read('docs/hosting/groundwork.service')
  const inUnit = found(unit.match(/^Environment=(.*)$/m)?.[1] ?? '', /\b([A-Z_]+)=/g)
  const ofNode = new Set(['NODE_ENV', 'NODE_OPTIONS'])
  for (const set of [...composeFiles.map(setIn), inUnit]) {
    expect(set.size).toBeGreaterThan(3)
    expect(missing(set, settings, ofNode)).toEqual([])
  }
})

test('[DOC-5] the example holds every variable that compose files need, and none that they do not', () => {
  const needed = new Set(composeFiles.flatMap((compose) => [...found(compose, /\$\{([A-Z_]+)/g)]))
  expect(missing(needed, example)).toEqual([])
  expect(missing(example, needed)).toEqual([])
})

test('[DOC-6] the image holds the packages that the server imports, all that those need, and none of the pages', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  expect(missing(imported(), new Set(Object.keys(dependencies)))).toEqual([])
  const kept = serverPackages()
  expect(missing(new Set([...imported()].map((name) => `node_modules/${name}`)), kept)).toEqual([])
  // Needed by a needed one.
  expect(kept).toContain('node_modules/bindings')
  expect([...kept].filter((path) => /react|tiptap|prosemirror|vite|playwright/.test(path))).toEqual([])
})

/** "What breaks first": figures by letter, and formulas, some with a letter of their own, with what they give at each size. */
const section = read('ARCHITECTURE.md').split('\n## What breaks first\n')[1]?.split('\n## ')[0] ?? ''
const measured = [...section.matchAll(/^\| `([a-z])` \|[^|]*\| ([\d.,]+) \|$/gm)].map(
  ([, letter = '', value = '']) => [letter, Number(value.replaceAll(',', ''))] as const,
)
const reckoned = [...section.matchAll(/^\| [^|`]+(?:`([a-z])` )?\| `([^`]+)` \| (.+) \|$/gm)].map(
  ([, letter = '', formula = '', values = '']) => ({ letter, formula, values: values.split(' | ') }),
)

/** Two digits, as people say it: 0.012, 4.5, 12,000. */
const said = (value: number): string =>
  Number(value.toPrecision(2)).toLocaleString('en', { maximumSignificantDigits: 2 })

/** What each formula gives for so many people. */
function reckon(people: number): readonly string[] {
  const known = new Map([['N', people], ...measured])
  return reckoned.map(({ letter, formula }) => {
    const value: number = new Function(...known.keys(), `return ${formula}`)(...known.values())
    if (letter) known.set(letter, value)
    return said(value)
  })
}

test('[DOC-7] every number in "What breaks first" follows from what was measured', () => {
  expect(measured.length).toBeGreaterThan(5)
  expect(reckoned.length).toBeGreaterThan(5)
  const right = [1e4, 1e5, 1e6].map(reckon)
  for (const [at, { formula, values }] of reckoned.entries())
    expect([formula, ...values]).toEqual([formula, ...right.map((column) => column[at])])
})
