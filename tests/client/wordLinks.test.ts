import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from '../../shared/rules/wordLinks.ts'

const linksIn = (text: string) => piecesOf(text).flatMap(({ href }) => href ?? [])

test('[UI-81] web addresses in a note are links, and nothing else is', () => {
  expect(linksIn('see https://a.example/b?c=d.')).toEqual(['https://a.example/b?c=d'])
  expect(linksIn('(http://a.example/x_(y)) and https://b.example, too!')).toEqual([
    ...['http://a.example/x_(y)', 'https://b.example'],
  ])
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://',
    'https://…',
    'a.example',
    'ftp://a.example',
  ])
    expect(linksIn(text)).toEqual([])
})

test('[UI-81] no letter of a note is lost among its links', () => {
  const words = fc.string({
    unit: fc.constantFrom('https://', 'a.b', '/', ')', '(', '.', ' ', '\n', '"', '<', 'é😀', '?'),
  })
  fc.assert(
    fc.property(words, (text) => {
      const pieces = piecesOf(text)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const { text: shown, href } of pieces) if (href !== undefined) expect(href).toBe(shown)
    }),
  )
})
