import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const STEP_1 = new Uint8Array([0, 0, 1, 0])
const STEP_2 = new Uint8Array([0, 1, 2, 0, 0])
const UPDATE = new Uint8Array([0, 2, 2, 0, 0])
const PRESENCE = new Uint8Array([1, 1, 0])

class Wire {
  static frames: unknown[] = []
  send(frame: unknown): void {
    Wire.frames.push(frame)
  }
}

beforeEach(() => {
  Wire.frames = []
  vi.resetModules()
  vi.stubGlobal('WebSocket', Wire)
})
afterEach(() => vi.unstubAllGlobals())

async function connection() {
  const { meteredSocket } = await import('../../client/sync/meteredSocket.ts')
  const heard: string[] = []
  const Socket = meteredSocket({ connected: () => heard.push('connected'), sent: () => heard.push('sent') })
  return { socket: new Socket('ws://board'), heard }
}

test('[SYN-25] only step 2 and update frames are counted, each as it goes out', async () => {
  const { socket, heard } = await connection()
  for (const frame of [STEP_1, PRESENCE, STEP_2, UPDATE, PRESENCE, UPDATE]) socket.send(frame)
  expect(heard).toEqual(['connected', 'sent', 'sent', 'sent'])
  expect(Wire.frames).toHaveLength(6)
})

test('[SYN-25] no edit goes ahead of the answer that carries the edits it builds on', async () => {
  const { socket, heard } = await connection()
  socket.send(STEP_1)
  socket.send(UPDATE)
  expect(Wire.frames).toEqual([STEP_1])
  socket.send(STEP_2)
  socket.send(UPDATE)
  expect(Wire.frames).toEqual([STEP_1, STEP_2, UPDATE])
  expect(heard).toEqual(['connected', 'sent', 'sent'])
})
