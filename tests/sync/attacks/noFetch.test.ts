import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css|html)$/.test(file))
    .map((file) => join(directory, file))

const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\n')

test('[ATK-C16] the server calls nobody: it has no way to fetch, resolve or connect', () => {
  const reachesOut =
    /\bfetch\(|\b(https?|net|tls|dns|dgram)\.(request|get|connect|createConnection|lookup|resolve)\b|from '(undici|axios|node-fetch)'/
  const found = [...files('server'), ...files('shared')].flatMap((file) =>
    linesOf(file)
      .filter((line) => reachesOut.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

test('[ATK-C16] the client loads nothing from anywhere else', () => {
  const elsewhere = /(src|href|url\(|import|fetch\()[^\n]{0,20}['"(]https?:\/\//
  const found = files('client').flatMap((file) =>
    linesOf(file)
      .filter((line) => elsewhere.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

test('[ATK-C15] no provider speaks to other tabs of the browser: what one was refused another may hold', () => {
  const made = files('client').filter((file) => /new WebsocketProvider\(/.test(readFileSync(file, 'utf8')))
  expect(made.length).toBeGreaterThan(0)
  for (const file of made) expect(readFileSync(file, 'utf8'), file).toContain('disableBc: true')
  const channels = files('client').filter((file) => /BroadcastChannel/.test(readFileSync(file, 'utf8')))
  expect(channels).toEqual([])
})
