import * as encoding from 'lib0/encoding'

/** What somebody shows of themselves to the others in a room, as a frame. */
export function presence(client: number, clock: number, state: object): Uint8Array {
  const said = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, said)
  })
}
