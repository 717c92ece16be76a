import { type Request, Router } from 'express'
import { Code, Join, type Joined, Knock, type Knocked } from '../../shared/api.ts'
import { PERSON_COLORS } from '../../shared/limits.ts'
import { Role } from '../../shared/members.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { authorize } from '../members/authorize.ts'
import { hashOf, newId, newKey, sameHash } from '../members/keys.ts'
import { hasLink } from '../members/links.ts'
import { Problem } from '../problem.ts'
import type { BoardRecord, MemberRecord } from '../store/store.ts'
import type { Means } from './means.ts'
import { bearerOf, boardIdOf, boardUnknown, refusals } from './member.ts'
import { parse } from './parse.ts'

/** In by a key or a short code; back in as the same member by a token. */
export function joinRoutes({ store, rooms, limits, turns }: Means): Router {
  const routes = Router()

  routes.post('/boards/:id/join', async (request, response) => {
    const wanted = parse(Join, request.body)
    const token = bearerOf(request)
    const joined = await limits.guess(request.ip ?? '', wanted.code === undefined ? 'key' : 'code', () =>
      turns.take(boardIdOf(request), async () => {
        const board = await store.findBoard({ id: boardIdOf(request) })
        if (!board) throw boardUnknown
        const role = roleOf(board, wanted)
        const back = await returning(request, role)
        return back && token ? comeBack(board, back, token, wanted) : comeIn(board, role, wanted)
      }),
    )
    response.json(joined)
  })

  routes.post('/boards/:id/knock', async (request, response) => {
    const { key } = parse(Knock, request.body)
    const knocked = await limits.guess(request.ip ?? '', 'key', async (): Promise<Knocked> => {
      const board = await store.findBoard({ id: boardIdOf(request) })
      if (!board) throw boardUnknown
      return { role: roleOfKey(board, key), title: board.title }
    })
    response.json(knocked)
  })

  routes.get('/codes/:code', async (request, response) => {
    const found = await limits.guess(request.ip ?? '', 'code', async () => {
      const code = Code.safeParse(request.params.code)
      const board = code.success ? await store.findBoard({ code: code.data }) : undefined
      if (!board || !hasLink(board, 'participant'))
        throw new Problem(
          404,
          'code-unknown',
          'No board has this code now. Look at the projector again, or ask the facilitator.',
        )
      return board
    })
    response.json({ boardId: found.id, title: found.title })
  })

  /** The role a key or code opens; null when neither was given. */
  function roleOf(board: BoardRecord, { key, code }: ReturnType<typeof Join.parse>): Role | null {
    if (key !== undefined) return roleOfKey(board, key)
    if (code === undefined) return null
    const given = Code.safeParse(code)
    if (!given.success || given.data !== board.code || !hasLink(board, 'participant'))
      throw new Problem(
        403,
        'code-unknown',
        'This code is not valid any more. Look at the projector again, or ask the facilitator.',
      )
    return 'participant'
  }

  /** The member who comes back, when their role, or the one they first came by, is what they ask for. Throws when the token is all they have and it is worth nothing. */
  async function returning(request: Request, role: Role | null): Promise<MemberRecord | undefined> {
    const known = await authorize(store, boardIdOf(request), bearerOf(request))
    if (known.ok) return role === null || mayComeBackBy(role, known.member) ? known.member : undefined
    if (role !== null) return undefined
    if (known.why === 'revoked' || known.why === 'removed') throw refusals[known.why]
    throw new Problem(401, 'not-a-member', 'Join this board by its link or its code.')
  }

  async function comeIn(board: BoardRecord, role: Role | null, wanted: ReturnType<typeof Join.parse>): Promise<Joined> {
    if (role === null) throw new Problem(401, 'not-a-member', 'Join this board by its link or its code.')
    const token = newKey()
    const id = newId()
    const color = wanted.color ?? Math.floor(Math.random() * PERSON_COLORS)
    const member = { id, name: wanted.name ?? '', role, color }
    await seat(board, { ...member, board: board.id, tokenHash: hashOf(token), keyAge: board.keyAges[role] })
    return answer(board, { ...member, board: board.id, tokenHash: '', keyAge: 0 }, token)
  }

  async function comeBack(
    board: BoardRecord,
    known: MemberRecord,
    token: string,
    wanted: ReturnType<typeof Join.parse>,
  ) {
    const member = { ...known, name: wanted.name ?? known.name, color: wanted.color ?? known.color }
    if (member.name !== known.name || member.color !== known.color) await seat(board, member)
    return answer(board, member, token)
  }

  /** Keeps the member and shows them to everybody. */
  async function seat(board: BoardRecord, member: MemberRecord): Promise<void> {
    await store.save({ member })
    await rooms.lend([{ board: board.id, kind: 'stage', owner: null }], async (room) => {
      const { id, name, role, color } = member
      const { members } = stageDoc(room.doc)
      room.write(() => {
        if (members.get(id)) members.patch(id, { name, color })
        else members.put(id, { name, role, color, joinedAt: Date.now() })
      })
      await room.committed()
    })
  }

  return routes
}

/** Who was given another role opens their old link as who they are: a reload must not undo a hand-over. */
function mayComeBackBy(role: Role, member: MemberRecord): boolean {
  return role === member.role || role === member.cameBy
}

/** The role a key opens. Throws 403 when it opens none. */
function roleOfKey(board: BoardRecord, key: string): Role {
  const hash = hashOf(key)
  const role = Role.options.find((one) => sameHash(board.keyHashes[one], hash))
  if (!role)
    throw new Problem(403, 'key-unknown', 'This link is not valid any more. Ask the facilitator for the new one.')
  return role
}

function answer(board: BoardRecord, { id, name, role, color }: MemberRecord, token: string): Joined {
  return { token, member: { id, name, role, color }, board: { id: board.id, title: board.title, kit: board.kit } }
}
