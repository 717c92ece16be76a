import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { folded } from '../../client/features/navigation/folded.ts'
import { plainText } from '../../client/features/navigation/plainText.ts'
import { type Searchable, searchBoard } from '../../client/features/navigation/searchBoard.ts'

const note = (id: string, text: string, author: string | null = null): Searchable => ({
  ...{ kind: 'note', id, text, author, place: 'Needs', item: id, section: 'needs' },
})
const found = (things: readonly Searchable[], query: string) => searchBoard(things, query).found.map(({ id }) => id)
const hits = (text: string, query: string) =>
  searchBoard([note('a', text)], query).found[0]?.parts.flatMap((part) => (part.isHit ? [part.text] : []))

describe('search', () => {
  test('[UI-68] knows no accents and no case, in either direction', () => {
    expect(found([note('a', 'Émile fährt nach Łódź'), note('b', 'other')], 'emile')).toEqual(['a'])
    expect(found([note('a', 'Emile')], 'ÉMILE')).toEqual(['a'])
    expect(found([note('a', 'Émile fährt nach Łódź')], 'lodz')).toEqual(['a'])
    expect(found([note('a', 'Große Straße')], 'strasse')).toEqual(['a'])
    expect(found([note('a', 'Ελλάδα')], 'ελλαδα')).toEqual(['a'])
  })

  test('[UI-68] marks what was found in the words as they were written', () => {
    expect(hits('Die Straße hinauf', 'strasse')).toEqual(['Straße'])
    expect(hits('a café, a CAFÉ', 'cafe')).toEqual(['café', 'CAFÉ'])
    expect(hits('👩‍👧 Zoë 🎉', 'zoe')).toEqual(['Zoë'])
  })

  test('[UI-68] wants every word, in any order, in the text or as the author', () => {
    const things = [note('a', 'Quiet mornings', 'Maya'), note('b', 'Quiet evenings', 'Ben'), note('c', 'Loud', 'Maya')]
    expect(found(things, 'morning quiet')).toEqual(['a'])
    expect(found(things, 'maya quiet')).toEqual(['a'])
    expect(found(things, '   ')).toEqual([])
    expect(found(things, 'nowhere')).toEqual([])
  })

  test('[UI-68] puts beginnings first, then beginnings of words, then the rest as one reads', () => {
    const things = [
      note('inside', 'unneeded'),
      note('word', 'our needs'),
      note('start', 'Needs of all'),
      note('by', 'x', 'needy'),
    ]
    expect(found(things, 'need')).toEqual(['start', 'word', 'inside', 'by'])
  })

  test('[UI-68] shows a long text where it was found', () => {
    const long = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`
    const [one] = searchBoard([note('a', long)], 'needle').found
    const shown = one?.parts.map(({ text }) => text).join('') ?? ''
    expect(shown).toContain('needle')
    expect(shown.length).toBeLessThan(140)
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true)
  })

  test('[UI-68] every letter knows its place, however many it becomes', () => {
    const { text, places } = folded('aßé👍b')
    expect(text).toBe('asse👍b')
    expect(places.at(text.indexOf('b'))).toBe('aßé👍b'.indexOf('b'))
  })

  test('[UI-68] five thousand notes are searched between two keys', () => {
    const things = Array.from({ length: 5000 }, (_, n) =>
      note(`n${n}`, `Note number ${n} about trust and quiet mornings`),
    )
    searchBoard(things, 'tru')
    // What it costs, not how long it takes: others work on this machine, too.
    const before = process.cpuUsage()
    expect(searchBoard(things, 'trust')).toMatchObject({ count: 5000, found: { length: 60 } })
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(100)
  })

  test('[UI-68] reads a rich text in lines', () => {
    const body = new Y.Doc().getXmlFragment('body')
    const paragraph = (words: string) => {
      const element = new Y.XmlElement('paragraph')
      element.insert(0, [new Y.XmlText(words)])
      return element
    }
    const list = new Y.XmlElement('bulletList')
    body.insert(0, [paragraph('First'), list])
    list.insert(0, [paragraph('one'), paragraph('two')])
    expect(plainText(body)).toBe('First\none\ntwo')
  })
})
