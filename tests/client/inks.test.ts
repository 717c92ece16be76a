import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inkColors } from '../../shared/schema/drawn.ts'

const styles = (file: string) => readFileSync(new URL(`../../client/styles/${file}.css`, import.meta.url), 'utf8')

/** Custom properties as they stand at the root, the first that is said of each; in high contrast, those said for it. */
function properties(...parts: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of parts)
    for (const [, name, value] of part.matchAll(/(--[\w-]+):\s*([^;]+);/g))
      if (name && value && !found.has(name)) found.set(name, value)
  return found
}

const highContrast = (css: string) => /:root\[data-contrast="high"\] \{[^}]*\}/.exec(css)?.[0] ?? ''
const usual = [styles('tokens'), styles('notes'), styles('inks')]
const looks = {
  usual: properties(...usual),
  high: properties(highContrast(styles('contrast')), highContrast(styles('inks')), ...usual),
}

function colorOf(look: Map<string, string>, name: string, scheme: 0 | 1): string {
  const value = look.get(name) ?? ''
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (other) return colorOf(look, other, scheme)
  return /^light-dark\((#\w+), (#\w+)\)$/.exec(value)?.[scheme + 1] ?? value
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

test.each(inkColors)('[UI-98] %s is seen on paper by day, by night and in high contrast', (ink) => {
  for (const look of Object.values(looks))
    for (const scheme of [0, 1] as const)
      for (const paper of ['--paper', '--surface'])
        expect(contrast(colorOf(look, `--draw-${ink}`, scheme), colorOf(look, paper, scheme))).toBeGreaterThanOrEqual(3)
})
