import { markerOf } from '../lines.ts'
import type { Sort, Speech } from './speech.ts'

/** Since when tldraw's clients are understood by its server. */
const PROTOCOL = 8

const PAGE = 'page:page'

/** tldraw's JSON: a note is a shape whose `meta` is written anew, a pointer is one record of presence. */
export function tldrawSpeech(schema: unknown): Speech {
  const bytes = (message: object): Uint8Array => Buffer.from(JSON.stringify(message))
  const push = (clientClock: number, what: object) => bytes({ type: 'push', clientClock, ...what })
  return {
    isText: true,
    hello: [
      bytes({ type: 'connect', connectRequestId: 'bench', lastServerClock: -1, protocolVersion: PROTOCOL, schema }),
    ],
    writer: (at) => {
      const id = `shape:${crypto.randomUUID()}`
      let line = 0
      return {
        note: push(0, { diff: { [id]: ['put', note(id, at)] } }),
        next: () => {
          const marker = markerOf(at, line++)
          return { marker, frame: push(line, { diff: { [id]: ['patch', { meta: ['put', { marker }] }] } }) }
        },
      }
    },
    fills: function* (at, notes, edits) {
      const ids = Array.from({ length: notes }, (_, row) => `shape:fill${at}-${row}`)
      const words = ids.map(() => 'A quiet hour')
      let clock = 0
      for (const [row, id] of ids.entries()) yield push(clock++, { diff: { [id]: ['put', note(id, row)] } })
      for (let edit = 0; edit < edits; edit++) {
        const row = edit % notes
        words[row] += ` a word ${edit % 10}`
        const meta = { marker: '', words: words[row] }
        yield push(clock++, { diff: { [ids[row] ?? '']: ['patch', { meta: ['put', meta] }] } })
      }
    },
    pointer: (at) => {
      let clock = 0
      return () => {
        const marker = markerOf(at, clock)
        const cursor = { x: clock * 3, y: at * 7, type: 'default', rotation: 0 }
        const presence =
          clock === 0
            ? ['put', person(at, cursor, marker)]
            : ['patch', { cursor: ['put', cursor], meta: ['put', { marker }] }]
        return { marker, frame: push(clock++, { presence }) }
      }
    },
    sortOf,
  }
}

const begins = (message: Buffer, words: string): boolean => message.toString('latin1', 0, words.length) === words

function sortOf(message: Buffer): Sort {
  if (begins(message, '{"type":"connect"') || /^\d+_/.test(message.toString('latin1', 0, 8))) return 'board'
  if (!begins(message, '{"type":"data"') && !begins(message, '{"type":"patch"')) return 'other'
  return message.includes('"instance_presence:') ? 'people' : 'edits'
}

function note(id: string, at: number): object {
  const props = {
    ...{ color: 'yellow', labelColor: 'black', size: 'm', font: 'draw', fontSizeAdjustment: 1, align: 'middle' },
    ...{ verticalAlign: 'middle', growY: 0, url: '', scale: 1, textLastEditedBy: null },
    richText: { type: 'doc', content: [{ type: 'paragraph' }] },
  }
  const place = { x: at * 220, y: 0, rotation: 0, index: 'a1', parentId: PAGE, isLocked: false, opacity: 1 }
  return { id, typeName: 'shape', type: 'note', ...place, meta: {}, props }
}

function person(at: number, cursor: object, marker: string): object {
  return {
    ...{ id: `instance_presence:${at}`, typeName: 'instance_presence', userId: `user:${at}`, userName: `p${at}` },
    ...{ lastActivityTimestamp: 0, color: '#FF0000', camera: { x: 0, y: 0, z: 1 }, selectedShapeIds: [] },
    ...{ currentPageId: PAGE, brush: null, scribbles: [], followingUserId: null, chatMessage: '' },
    ...{ screenBounds: { x: 0, y: 0, w: 1000, h: 800 }, cursor, meta: { marker } },
  }
}
