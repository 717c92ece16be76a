import { allianceDoc } from '../../shared/schema/alliance.ts'
import type { VersionCommand } from '../../shared/versionCommands.ts'
import { Problem } from '../problem.ts'
import { keepVersion } from '../versions/keep.ts'
import { type Handler, ours } from './context.ts'

const keep: Handler<'version.keep'> = ({ version: id, name }, context) =>
  keepVersion(context, { id, name, why: 'named', by: context.member.id })

const rename: Handler<'version.rename'> = ({ version: id, name }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (room) => {
    const { versions } = allianceDoc(room.doc)
    if (!versions.get(id))
      throw new Problem(404, 'version-unknown', 'This version is not kept any more. Look at the list, and choose one.')
    room.write(() => versions.patch(id, { name }))
    await room.committed()
  })

export const versionHandlers: { readonly [T in VersionCommand]: Handler<T> } = {
  'version.keep': keep,
  'version.rename': rename,
}
