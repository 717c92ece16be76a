import { NAMED_VERSIONS_MAX, STEP_VERSIONS_MAX, VERSIONS_MAX } from '../../shared/limits.ts'
import { thinned } from '../../shared/rules/thinning.ts'
import { type AllianceDoc, allianceDoc } from '../../shared/schema/alliance.ts'
import type { Version } from '../../shared/schema/version.ts'
import type { Context } from '../commands/context.ts'
import { statesFor } from '../export/documents.ts'
import { Problem } from '../problem.ts'
import { aside } from '../work/aside.ts'
import { dropVersion, putVersion } from './shelf.ts'

/** What a version is to be called and why it is kept. The id is its caller's: asked for again, there is one. */
export type Wanted = Pick<Version, 'name' | 'why'> & {
  readonly id: string
  /** Who wants it kept; null or absent: it is kept by itself. */
  readonly by?: string | null
  /** Only when people wrote something since the last one, and at all. */
  readonly ifNew?: boolean
  /** In place of the one that people were asked about, under this id; it keeps its name. */
  readonly again?: boolean
}

/** A projector is who a version is made for: it holds what everybody may see, and nothing else. */
const projector = { id: 'projector', role: 'viewer' } as const

/**
 * Keeps the alliance as it is now, and lists it for everybody under `id`. Durable when it resolves; may be called in the
 * middle of a command. Throws a Problem, having kept nothing, when there are too many that people named.
 */
export async function keepVersion(
  { board, rooms, store }: Pick<Context, 'board' | 'rooms' | 'store'>,
  wanted: Wanted,
): Promise<void> {
  const { id, name, why, by = null, ifNew = false, again = false } = wanted
  await rooms.lend([{ board: board.id, kind: 'stage', owner: null }], async (room) => {
    const alliance = allianceDoc(room.doc)
    const all = alliance.versions.all()
    const before = all.get(id)
    if (before && !(again && before.why === 'settled')) return
    if (!before) checkNamed(all, why)
    const at = Date.now()
    const { bytes, print, isEmpty } = await aside('keptFile', {
      states: await statesFor(rooms, board.id, projector, ['board', 'stage']),
      at,
    })
    if (ifNew && (isEmpty || latestOf(all)?.print === print)) return
    await putVersion(store, board.id, id, bytes)
    const gone = before
      ? []
      : thinned(all, why, { most: VERSIONS_MAX, steps: STEP_VERSIONS_MAX, needed: neededBy(alliance) })
    room.write(() => {
      for (const one of gone) alliance.versions.delete(one)
      alliance.versions.put(id, {
        name: before?.name ?? name,
        why: before?.why ?? why,
        at,
        by: before?.by ?? by,
        print,
      })
    })
    await room.committed()
    for (const one of gone) await dropVersion(store, board.id, one)
  })
}

function checkNamed(all: ReadonlyMap<string, Version>, why: Version['why']): void {
  const named = [...all.values()].filter((version) => version.why === 'named')
  if (why === 'named' && named.length >= NAMED_VERSIONS_MAX)
    throw new Problem(
      409,
      'too-many-versions',
      `A board keeps at most ${NAMED_VERSIONS_MAX} versions that people named. Give one of them the new name instead.`,
    )
}

function latestOf(all: ReadonlyMap<string, Version>): Version | undefined {
  return [...all.values()].sort((a, b) => b.at - a.at)[0]
}

function neededBy({ alliance }: AllianceDoc): ReadonlySet<string> {
  const { version } = alliance.get()
  return new Set(version === null ? [] : [version])
}
