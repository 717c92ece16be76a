import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { step1Frame, updateFrame } from '../../../server/sync/frames.ts'
import type { CreatedBoard, Joined } from '../../../shared/api.ts'
import { boardDoc } from '../../../shared/schema/board.ts'
import { RawSocket } from '../../helpers/rawSocket.ts'
import { until } from '../../helpers/until.ts'
import { call } from '../../helpers/workshop.ts'

/** How often a key is pressed, in milliseconds: fast, so that something is always under way. */
const EVERY_MS = 2

const keystroke = /~[\w-]+\.\d+;/g

export function join(address: string, { board, keys }: CreatedBoard, name: string): Promise<Joined> {
  return call<Joined>(`${address}/api/boards/${board.id}/join`, { key: keys.participant, name })
}

/** Types without a pause into a note of their own; knows which keystrokes the server called durable, and whose they saw. */
export class Typist {
  readonly socket: RawSocket
  readonly #doc = new Y.Doc()
  readonly #typed: string[] = []
  readonly #typing: NodeJS.Timeout

  private constructor(socket: RawSocket, name: string) {
    this.socket = socket
    this.#doc.on('update', (update: Uint8Array) => socket.say(updateFrame(update)))
    const { notes } = boardDoc(this.#doc)
    notes.put(name, { createdAt: 1 })
    this.#typing = setInterval(() => {
      const text = notes.text(name, 'text')
      const key = `~${name}.${this.#typed.length};`
      this.#typed.push(key)
      text?.insert(text.length, key)
    }, EVERY_MS)
  }

  static async sit(address: string, { token, board }: Joined, name: string): Promise<Typist> {
    const socket = new RawSocket(`${address.replace('http', 'ws')}/sync/${board.id}/board`, token)
    await socket.opened
    socket.say(step1Frame(Y.encodeStateVector(new Y.Doc())))
    return new Typist(socket, name)
  }

  /** Keystrokes the server said are durable. The first frame made the note. */
  acknowledged(): readonly string[] {
    const counts = this.socket.frames.filter(([kind]) => kind === 4).map((frame) => countIn(frame))
    // Without any acknowledgement that is nothing, and not all but the last.
    return this.#typed.slice(0, Math.max(1, ...counts) - 1)
  }

  /** Everybody's keystrokes that came here. */
  seen(): readonly string[] {
    return this.socket.frames.filter(([kind]) => kind === 0).flatMap((frame) => keystrokesIn(frame))
  }

  stop(): void {
    clearInterval(this.#typing)
    this.socket.end()
    this.#doc.destroy()
  }
}

/** The keystrokes a newcomer finds on the board. */
export async function foundBy(address: string, { token, board }: Joined): Promise<ReadonlySet<string>> {
  const socket = new RawSocket(`${address.replace('http', 'ws')}/sync/${board.id}/board`, token)
  await socket.opened
  socket.say(step1Frame(Y.encodeStateVector(new Y.Doc())))
  const answer = () => socket.frames.find(([kind, step]) => kind === 0 && step === 1)
  await until(answer)
  socket.end()
  return new Set(textOf(answer() ?? new Uint8Array()).match(keystroke) ?? [])
}

/** All the text in the notes of a step 2. */
function textOf(step2: Uint8Array): string {
  const decoder = decoding.createDecoder(step2)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
  const { notes } = boardDoc(doc)
  return notes
    .ids()
    .map((id) => notes.text(id, 'text')?.toString() ?? '')
    .join('\n')
}

function keystrokesIn(frame: Uint8Array): readonly string[] {
  return Buffer.from(frame).toString('latin1').match(keystroke) ?? []
}

function countIn(frame: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(frame.subarray(1)))
}
