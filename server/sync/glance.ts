import type { StageDoc } from '../../shared/schema/stage.ts'

/** As much of a stage as every frame on its board asks for. */
export type Glance = {
  readonly session: Pick<StageDoc['session'], 'get'>
  readonly prompts: Pick<StageDoc['prompts'], 'get'>
  readonly locks: Pick<StageDoc['locks'], 'all'>
  readonly sections: Pick<StageDoc['sections'], 'all'>
  readonly members: Pick<StageDoc['members'], 'all'>
}

const none: ReadonlyMap<string, never> = new Map<string, never>()

/** What is needed of a stage while its document rests: of prompts the one that is shown, of sections those that are locked, of members those who have no device. */
export function glanceOf(stage: StageDoc): Glance {
  const session = stage.session.get()
  const shown = session.prompt === null ? undefined : stage.prompts.get(session.prompt)
  const locks = only(stage.locks.all(), () => true)
  const sections = only(stage.sections.all(), ({ locked }) => locked)
  const members = only(stage.members.all(), ({ by }) => by !== null)
  return {
    session: { get: () => session },
    prompts: { get: (id) => (id === session.prompt ? shown : undefined) },
    locks: { all: () => locks },
    sections: { all: () => sections },
    members: { all: () => members },
  }
}

function only<T>(all: ReadonlyMap<string, T>, isWanted: (one: T) => boolean): ReadonlyMap<string, T> {
  const wanted = [...all].filter(([, one]) => isWanted(one))
  return wanted.length === 0 ? none : new Map(wanted)
}
