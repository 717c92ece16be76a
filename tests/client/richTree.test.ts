import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRich, wordsOf } from '../../client/features/richText/richTree.ts'

type Attributes = Readonly<Record<string, unknown>>

function element(name: string, children: readonly (Y.XmlElement | Y.XmlText)[] = [], attributes: Attributes = {}) {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, [...children])
  return made
}

function text(...runs: readonly (readonly [string, Attributes?])[]) {
  const made = new Y.XmlText()
  made.applyDelta(runs.map(([insert, attributes]) => ({ insert, ...(attributes && { attributes }) })))
  return made
}

function written(...blocks: readonly Y.XmlElement[]) {
  const fragment = new Y.Doc().getXmlFragment('body')
  fragment.insert(0, [...blocks])
  return fragment
}

describe('a text that nobody edits', () => {
  test('[UI-127] reads as it was written, without an editor', () => {
    const { blocks, isForeign, isEmpty } = readRich(
      written(
        element('heading', [text(['What matters'])], { level: 4 }),
        element('paragraph', [text(['plain ']), text(['bold', { bold: {} }])]),
        element('taskList', [element('taskItem', [element('paragraph', [text(['do it'])])], { checked: true })]),
        element('orderedList', [element('listItem', [element('paragraph', [text(['third'])])])], { start: 3 }),
      ),
    )
    expect(blocks.map(({ name }) => name)).toEqual(['heading', 'paragraph', 'taskList', 'orderedList'])
    expect(blocks[0]?.level).toBe(4)
    expect(blocks[1]?.pieces.at(-1)).toMatchObject({ text: 'bold', marks: ['bold'], href: null })
    expect(blocks[2]?.blocks[0]?.checked).toBe(true)
    expect(blocks[3]?.start).toBe(3)
    expect(blocks.map(wordsOf)).toEqual(['What matters', 'plain bold', 'do it', 'third'])
    expect([isForeign, isEmpty]).toEqual([false, false])
  })

  test('[UI-127] keeps the words of a link that leads nowhere safe, and not the link', () => {
    const { blocks } = readRich(
      written(
        element('paragraph', [
          text(
            ['good', { link: { href: 'https://a.org' } }],
            ['bad', { link: { href: 'javascript:alert(1)' } }],
            ['odd', { link: 7 }],
          ),
        ]),
      ),
    )
    const hrefs = blocks[0]?.pieces.map((piece) => (piece.is === 'text' ? [piece.text, piece.href] : null))
    expect(hrefs).toEqual([
      ['good', 'https://a.org'],
      ['bad', null],
      ['odd', null],
    ])
  })

  test('[UI-127] shows the words of what this page does not know, and opens no editor on it', () => {
    const table = readRich(written(element('table', [element('paragraph', [text(['cell'])])])))
    expect(table.isForeign).toBe(true)
    expect(table.blocks.map(({ name }) => name)).toEqual(['paragraph'])
    expect(table.blocks.map(wordsOf)).toEqual(['cell'])
    expect(readRich(written(element('paragraph', [text(['x', { blink: {} }])]))).isForeign).toBe(true)
    expect(readRich(written(element('__proto__'))).isForeign).toBe(true)
  })

  test('[UI-127] is empty until something is in it', () => {
    expect(readRich(written()).isEmpty).toBe(true)
    expect(readRich(written(element('paragraph'))).isEmpty).toBe(true)
    expect(readRich(written(element('paragraph'), element('paragraph'))).isEmpty).toBe(false)
    expect(readRich(written(element('bulletList', [element('listItem', [element('paragraph')])]))).isEmpty).toBe(false)
  })
})
