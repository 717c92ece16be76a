import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Owed } from './debt.ts'

/** The same update (V1) as if its author had always been called `to[from]` instead of `from`, for every client id in `names`. */
export function renameClients(update: Uint8Array, names: ReadonlyMap<number, number>): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update)
  const encoder = new Y.UpdateEncoderV1()
  writeStructs(
    encoder,
    structs.map((struct) => renamed(struct, names)),
  )
  writeDeletes(encoder, ds.clients, names)
  return encoder.toUint8Array()
}

/** What the server never confirmed, as if it had been written under ids that nobody has; what others wrote in between stays. */
export function underNewNames(unconfirmed: readonly Uint8Array[], since: Owed['since']) {
  const names = new Map(since.flatMap(([client, clock]) => (clock === 0 ? [[client, freshClientId()] as const] : [])))
  const ours = new Y.Doc({ gc: false })
  ours.transact(() => {
    for (const update of unconfirmed) Y.applyUpdate(ours, update)
  })
  return {
    update: renameClients(Y.encodeStateAsUpdate(ours), names),
    since: since.map(([client, clock]): [number, number] => [names.get(client) ?? client, clock]),
  }
}

export function renameClient(update: Uint8Array, from: number, to: number): Uint8Array {
  return renameClients(update, new Map([[from, to]]))
}

/** A client id that nobody has, as far as chance goes. */
function freshClientId(): number {
  return new Y.Doc().clientID
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

function renamed(struct: Struct, names: ReadonlyMap<number, number>): Struct {
  const rename = <I extends Y.ID | null>(id: I): I =>
    (id === null ? id : Y.createID(names.get(id.client) ?? id.client, id.clock)) as I
  struct.id = rename(struct.id)
  if (!(struct instanceof Y.Item)) return struct
  struct.origin = rename(struct.origin)
  struct.rightOrigin = rename(struct.rightOrigin)
  if (struct.parent instanceof Y.ID) struct.parent = rename(struct.parent)
  return struct
}

/** As Yjs writes them: one run of consecutive structs a client, the highest client id first. */
function writeStructs(encoder: Y.UpdateEncoderV1, structs: readonly Struct[]): void {
  const byClient = new Map<number, Struct[]>()
  for (const struct of structs) {
    const run = byClient.get(struct.id.client)
    if (run) run.push(struct)
    else byClient.set(struct.id.client, [struct])
  }
  const runs = [...byClient].sort(([a], [b]) => b - a)
  encoding.writeVarUint(encoder.restEncoder, runs.length)
  for (const [client, run] of runs) {
    encoding.writeVarUint(encoder.restEncoder, run.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, run[0]?.id.clock ?? 0)
    for (const struct of run) struct.write(encoder, 0)
  }
}

type DeletedRuns = ReturnType<typeof Y.decodeUpdate>['ds']['clients']

function writeDeletes(encoder: Y.UpdateEncoderV1, deletes: DeletedRuns, names: ReadonlyMap<number, number>): void {
  encoding.writeVarUint(encoder.restEncoder, deletes.size)
  for (const [client, runs] of deletes) {
    encoding.writeVarUint(encoder.restEncoder, names.get(client) ?? client)
    encoding.writeVarUint(encoder.restEncoder, runs.length)
    for (const { clock, len } of runs) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
}
