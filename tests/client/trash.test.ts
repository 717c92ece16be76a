import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { thrownOn } from '../../client/features/trash/thrown.ts'
import { thingsMeant } from '../../client/views/board/actions/thingsMeant.ts'
import { emptyAgreement } from '../../shared/schema/agreement.ts'
import { type BoardDoc, boardDoc, type Note } from '../../shared/schema/board.ts'
import type { Figure } from '../../shared/schema/drawn.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'

const said = { author: null, createdAt: 1_000, deletedAt: null }
const placed = { at: [0, 0] as [number, number], section: null, group: null, layer: 0, ...said }
const note = (fields: Partial<Note> = {}): Note => ({
  ...placed,
  ...{ text: 'Words', size: [200, 140], color: 'sun', prompt: null },
  ...fields,
})
const figure = (fields: Partial<Figure> = {}): Figure => ({
  ...placed,
  ...{ kind: 'rectangle', text: '', size: [160, 120], color: 'ink' },
  ...fields,
})

function open(): { readonly board: BoardDoc; readonly stage: StageDoc } {
  return { board: boardDoc(new Y.Doc()), stage: stageDoc(new Y.Doc()) }
}

describe('the Trash', () => {
  test('[UI-120] holds everything that was taken off the board: sections first, then the latest', () => {
    const { board, stage } = open()
    board.notes.put('old', note({ deletedAt: 1 }))
    board.notes.put('here', note())
    board.figures.put('shape', figure({ deletedAt: 3 }))
    board.figures.put('label', figure({ kind: 'label', text: 'Above', deletedAt: 2 }))
    board.comments.put('comment', { about: 'here', text: 'Well said', ...said, deletedAt: 4 })
    stage.removedSections.put('section', {
      ...{ title: 'Needs', kind: 'other', invitation: '', order: 'a0', collapsed: false },
      ...{ at: [0, 0], size: [400, 300] },
    })
    expect(thrownOn(board, stage).map(({ id, kind }) => [id, kind])).toEqual([
      ['section', 'section'],
      ['comment', 'comment'],
      ['shape', 'figure'],
      ['label', 'label'],
      ['old', 'note'],
    ])
  })

  test('[UI-120] leaves out what only comes back with something else', () => {
    const { board, stage } = open()
    board.notes.put('a', note())
    board.notes.put('b', note({ deletedAt: 5 }))
    board.notes.put('c', note({ group: 'held' }))
    board.links.put('whole', { from: 'a', to: 'c', text: '', heads: 'end', ...said, deletedAt: 6 })
    board.links.put('half', { from: 'a', to: 'b', text: '', heads: 'end', ...said, deletedAt: 5 })
    board.comments.put('comment', { about: 'b', text: '', ...said, deletedAt: 5 })
    board.groups.put('held', { text: 'Both', ...said, deletedAt: 7 })
    board.groups.put('empty', { text: '', ...said, deletedAt: 8 })
    expect(thrownOn(board, stage).map(({ id }) => id)).toEqual(['held', 'whole', 'b'])
  })

  test('[UI-120] holds agreements, and neither proposals nor what comes back with its tension', () => {
    const { board, stage } = open()
    const gone = { ...emptyAgreement, what: 'We talk on Mondays', deletedAt: 3 }
    const agreements = new Map([
      ['here', emptyAgreement],
      ['gone', gone],
      ['proposal', { ...gone, proposes: 'here' }],
      ['tension', { ...gone, tension: 'tension' }],
    ])
    expect(thrownOn(board, stage, agreements).map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['gone', 'agreement', 'We talk on Mondays'],
    ])
  })
})

describe('what was taken back', () => {
  const meant = ({ board, stage }: ReturnType<typeof open>, kind: 'added' | 'removed', ids: readonly string[]) =>
    thingsMeant(board, stage, { kind, ids }).map((thing) => `${thing.kind} ${thing.id}`)

  test('[UI-119] is told by the notes, not by the links that went along', () => {
    const at = open()
    at.board.notes.put('a', note())
    at.board.notes.put('b', note())
    at.board.links.put('link', { from: 'a', to: 'b', text: '', heads: 'end', ...said })
    expect(meant(at, 'removed', ['a', 'link', 'b'])).toEqual(['note a', 'note b'])
    expect(meant(at, 'removed', ['link'])).toEqual(['link link'])
  })

  test('[UI-119] a new group is the group, not the notes in it', () => {
    const at = open()
    at.board.notes.put('a', note({ createdAt: 1_000 }))
    at.board.groups.put('group', { text: '', ...said, createdAt: 90_000 })
    expect(meant(at, 'added', ['group', 'a'])).toEqual(['group group'])
  })

  test('[UI-119] a label is called a label, and what is not known is a thing', () => {
    const at = open()
    at.board.figures.put('label', figure({ kind: 'label' }))
    expect(meant(at, 'removed', ['label'])).toEqual(['label label'])
    expect(meant(at, 'removed', ['elsewhere'])).toEqual(['thing elsewhere'])
  })
})
