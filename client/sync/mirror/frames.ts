/**
 * The few frames that the relay reads and writes. By hand, not by lib0: each function that only a mirror uses would be named
 * in what every phone loads, and Pocket has no byte to spare.
 */
export const SYNC = 0
export const PRESENCE = 1
export const PRESENCE_ASKED = 3
export const STEP_1 = 0
export const STEP_2 = 1
export const UPDATE = 2

/** A frame of these numbers, then some bytes after their length. */
export function framed(numbers: readonly number[], bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = [...numbers, ...varUint(bytes.length)]
  const frame = new Uint8Array(head.length + bytes.length)
  frame.set(head)
  frame.set(bytes, head.length)
  return frame
}

/** The bytes that begin at `at` with their length. */
export function bytesAt(frame: Uint8Array, at: number): Uint8Array {
  let length = 0
  let place = 1
  let next = at
  for (;;) {
    const byte = frame[next++] ?? 0
    length += (byte & 127) * place
    place *= 128
    if (byte < 128) return frame.slice(next, next + length)
  }
}

function varUint(number: number): readonly number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...varUint(Math.floor(number / 128))]
}
