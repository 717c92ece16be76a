import { describe, expect, test } from 'vitest'
import { editorWeight, stylesAhead, stylesUsedBy, surfaces, total, weigh } from '../helpers/sizes.ts'

/** What the first load may weigh, in bytes of gzipped script. */
const BOARD_MAX = 320_000
const POCKET_MAX = 180_000
/** The editor comes later, but somebody waits for it. */
const EDITOR_MAX = 140_000

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`

describe('the first load', () => {
  test.each(['canvas', 'outline'] as const)('[UI-130] of the board as %s is light', (form) => {
    const weights = weigh(surfaces[form])
    expect(total(weights), `${kB(total(weights))}: ${JSON.stringify(weights.slice(0, 8))}`).toBeLessThan(BOARD_MAX)
  })

  test('[UI-130] of Pocket is lighter still', () => {
    const weights = weigh(surfaces.pocket)
    expect(total(weights), `${kB(total(weights))}: ${JSON.stringify(weights.slice(0, 8))}`).toBeLessThan(POCKET_MAX)
  })

  test('[UI-131] brings no editor along: it comes when somebody writes', () => {
    const editor = editorWeight()
    expect(editor, kB(editor)).toBeGreaterThan(60_000)
    expect(editor, kB(editor)).toBeLessThan(EDITOR_MAX)
  })
})

test('[UI-133] an address names its styles with those of who uses something after those of what is used', () => {
  for (const [address, styles] of Object.entries(stylesAhead())) {
    const places = styles.map((file) => styles.indexOf(file))
    expect(places, address).toEqual(styles.map((_file, at) => at))
    for (const [at, file] of styles.entries())
      for (const used of stylesUsedBy(file)) if (styles.includes(used)) expect(styles.indexOf(used)).toBeLessThan(at)
  }
})
